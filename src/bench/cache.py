#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures which share of readers' requests reaches the product behind a cache, while something is published every second.

usage: cache.py [--articles 10000] [--seconds 60] [--connections 16] [--untold] [--keep DIR]

Starts the packaged product (./mvnw package first) and a real Varnish with src/site/examples/varnish.vcl, publishes generated
articles, brings all of them into the cache once, and lets wrk read: seven of ten requests an article (the n-th most read one n-th as
often as the first), the others front page, section, tags, feed, speakers. Meanwhile every second an article is published, every other
time again; and looked for through the cache until it is there. --untold leaves the cache without purges, to compare.
"""
import argparse, http.client, json, os, random, re, shutil, socket, subprocess, sys, threading, time
from corpus import Corpus
from product import Desk, Product, free_port, load, within, wrk

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SECRET = "bench"
options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--articles", type=int, default=10000)
options.add_argument("--seconds", type=int, default=60)
options.add_argument("--connections", type=int, default=16)
options.add_argument("--untold", action="store_true")
options.add_argument("--keep", help="work in this directory and leave it; articles already there are not written again")
asked = options.parse_args()


class Varnish:
    def __init__(self, work, port, product):
        vcl = open(os.path.join(ROOT, "src", "site", "examples", "varnish.vcl")).read()
        vcl = vcl.replace('.port = "8080"', '.port = "%d"' % product.port).replace('!= "the-same-as-below"', '!= "%s"' % SECRET)
        file = os.path.join(work, "varnish.vcl")
        open(file, "w").write(vcl)
        self.port, self.name = port, os.path.join(work, "varnish")
        program = shutil.which("varnishd", path=os.environ["PATH"] + ":/usr/sbin")
        self.process = subprocess.Popen(
            [program, "-F", "-j", "none", "-n", self.name, "-a", "127.0.0.1:%d" % port, "-f", file, "-s", "malloc,1G"],
            stdout=open(os.path.join(work, "varnish.log"), "w"), stderr=subprocess.STDOUT)
        for _ in range(600):
            try:
                return socket.create_connection(("127.0.0.1", port)).close()
            except OSError:
                time.sleep(0.1)
        raise SystemExit(open(os.path.join(work, "varnish.log")).read())

    def counted(self):
        said = subprocess.run(["varnishstat", "-n", self.name, "-1", "-j"], capture_output=True, text=True, check=True).stdout
        return {name: counter["value"] for name, counter in json.loads(said)["counters"].items()}

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Reader:
    """One connection to the cache."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, path):
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        return answer.status, answer.read().decode()


def spread(corpus, articles, speakers, lines=200000):
    """What readers ask for, as often as they do."""
    chance = random.Random(7)
    weights = [1 / rank for rank in range(1, len(articles) + 1)]
    kinds = chance.choices("aflstq", [70, 12, 6, 4, 6, 2], k=lines)
    popular = iter(chance.choices(articles, weights, k=lines))
    for kind in kinds:
        yield {"a": lambda: next(popular),
               "f": lambda: "/content/v1/articles",
               "l": lambda: "/content/v1/articles?section=bench",
               "s": lambda: "/content/v1/feeds/rss.xml",
               "t": lambda: "/content/v1/articles?tag=" + corpus.tags[min(59, int(chance.expovariate(0.1)))],
               "q": lambda: "/content/v1/speakers/%s/quotes" % speakers[min(99, int(chance.expovariate(0.1)))]}[kind]()


class Publisher(threading.Thread):
    """Publishes every second, and looks how long it takes until readers of the cache have it."""

    def __init__(self, product, cache, story):
        super().__init__()
        self.desk, self.reader, self.story = Desk(product), Reader(cache.port), story
        self.seen, self.ending = [], threading.Event()

    def run(self):
        number, last = 0, None
        while not self.ending.wait(1):
            number += 1
            story = dict(self.story, headline="Published meanwhile %d" % number, slug=None)
            if last and number % 2 == 0:
                story["slug"] = last["story"]["slug"] if "story" in last else None
                last = self.desk.says("PUT", "/desk/v1/articles/" + last["id"], story, {"If-Match": '"%d"' % last["revision"]})
            else:
                last = self.desk.says("POST", "/desk/v1/articles", story)
            tag = {"If-Match": '"%d"' % last["revision"]}
            self.desk.says("PUT", "/desk/v1/articles/%s/publication" % last["id"], {}, tag)
            published = time.time()
            while not self.ending.is_set():
                status, body = self.reader.get("/content/v1/articles/" + last["id"])
                if status == 200 and json.loads(body)["headline"] == story["headline"]:
                    if story["headline"] in self.reader.get("/content/v1/articles")[1]:
                        break
                time.sleep(0.01)
            self.seen.append(time.time() - published)
            last = self.desk.says("GET", "/desk/v1/articles/" + last["id"], "")


def reads(product):
    """How many answers the product has given to readers."""
    said = Reader(product.port).get("/q/metrics")[1]
    return sum(float(n) for n in re.findall(r"^verbatim_reads_total\{.*\} (\S+)$", said, re.M))


def main(work):
    os.chmod(work, 0o755)  # where root starts it, the database's own user passes through here
    data = os.path.join(work, "data")
    os.makedirs(data, exist_ok=True)
    port = free_port()
    told = {} if asked.untold else {"VERBATIM_PURGE_URLS": "http://127.0.0.1:%d/" % port, "VERBATIM_PURGE_SECRET": SECRET}
    product = Product(os.path.join(ROOT, "target", "quarkus-app", "quarkus-run.jar"), data, environment=told)
    cache, known = None, os.path.join(work, "password")
    if os.path.exists(known):
        product.password = open(known).read()  # the first start's counts
    open(known, "w").write(product.password)
    try:
        corpus = Corpus(asked.articles)
        articles = ["/content/v1/articles/article-%05d" % n for n in range(1, asked.articles + 1)]
        if product.get(articles[-1]) != 200:
            print("wrote and published %d articles in %.0f s" % (asked.articles, load(product, corpus)), flush=True)
        cache = Varnish(work, port, product)
        reader = Reader(port)
        speakers = [s["slug"] for s in json.loads(reader.get("/content/v1/speakers?limit=100")[1])["items"]]
        lines = list(spread(corpus, articles, speakers))
        file = os.path.join(work, "spread.txt")
        open(file, "w").writelines(line + "\n" for line in lines)
        for path in sorted(set(articles) | set(lines)):
            if reader.get(path)[0] != 200:
                raise SystemExit(path)
        story = {"language": "en", "headline": "", "section": "bench", "tags": [corpus.tags[0], corpus.tags[9]],
                 "body": [{"type": "paragraph", "text": corpus.paragraph()}]}
        publisher = Publisher(product, cache, story)
        before, answered = cache.counted(), reads(product)
        publisher.start()
        result = wrk("http://127.0.0.1:%d" % port, asked.connections, asked.seconds, file)
        after, answers = cache.counted(), reads(product) - answered
        publisher.ending.set()
        publisher.join()
        asked_for, reached = (after[n] - before[n] for n in ("MAIN.client_req", "MAIN.backend_req"))
        seen = sorted(publisher.seen)
        print("%d readers' requests (%.0f a second), %d errors, p50 %.2f ms, p99 %.2f ms" % (
            result["requests"], result["requests"] / result["duration_us"] * 1e6, result["errors"], result["p50_us"] / 1e3, result["p99_us"] / 1e3))
        print("%d articles published meanwhile, in the cache after %.0f ms (median), %.0f ms (at most)" % (
            len(seen), seen[len(seen) // 2] * 1e3, seen[-1] * 1e3))
        print("%d of %d requests went on to the product (by the product's count %d): %.2f %%" % (
            reached, asked_for, answers, 100 * reached / asked_for))
        if not asked.untold:
            print("what is kept an hour and then asked for again is %.1f a second more at most" % (len(set(lines)) / 3600))
        sys.exit(0 if asked.untold or reached < asked_for / 100 else "MISSES: a hundredth is the most")
    finally:
        if cache:
            cache.stop()
        product.stop()


within(asked.keep, main)
