#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lets many editors save one article at once, again and again, and looks for a word that got lost.

usage: races.py [--races 10000] [--writers 16] [--articles 8] [--seed 1] [--jar FILE]

Starts the packaged product (./mvnw package first) on a directory and port of its own. In each race 2 to --writers editors
who all saw the same revision send their own words: exactly one of them must be told 200 and all others 412 naming the
winner's revision; now and then one of the others then sends the `merge` it was offered. In the end the history of every
article is read: each revision is what its winner sent, none is missing, none is there that nobody was told of.
"""
import argparse, http.client, json, os, random, shutil, sys, tempfile, threading, time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
from product import Desk, Product

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--races", type=int, default=10000)
options.add_argument("--writers", type=int, default=16)
options.add_argument("--articles", type=int, default=8)
options.add_argument("--seed", type=int, default=1)
options.add_argument("--jar", default=os.path.join(ROOT, "target", "quarkus-app", "quarkus-run.jar"))
asked = options.parse_args()
lines = threading.local()
told = {"saved": 0, "stale": 0, "again": 0, "merged": 0}
wrong = []


def says(product, headers, method, path, body=None, tag=None):
    """One request on this thread's own connection; 503 says to come again, so it does."""
    for attempt in range(1000):
        if not hasattr(lines, "connection"):
            lines.connection = http.client.HTTPConnection("127.0.0.1", product.port, timeout=60)
        try:
            lines.connection.request(method, path, None if body is None else json.dumps(body).encode(),
                                     {"Content-Type": "application/json", **headers, **({"If-Match": tag} if tag else {})})
            answer = lines.connection.getresponse()
            status, read = answer.status, json.loads(answer.read())
        except (OSError, http.client.HTTPException):
            lines.connection.close()
            if method != "GET" or attempt > 1:  # nobody asked anything over this line for a minute, so it was closed
                raise
            continue
        if status != 503:
            return status, read
        told["again"] += 1
        time.sleep(0.05)
    raise SystemExit("503 a thousand times")


def race(number, chance, crowd, send, article):
    """Every article has one race at a time: who saw what is then certain."""
    path = "/desk/v1/articles/" + article["id"]
    tag = '"%d"' % article["revision"]
    words = ["Race %d, writer %d" % (number, n) for n in range(chance.randint(2, asked.writers))]
    answers = list(crowd.map(lambda w: send("PUT", path, dict(article["story"], headline=w), tag), words))
    won = [(w, a) for w, (s, a) in zip(words, answers) if s == 200]
    lost = [a for s, a in answers if s == 412]
    if len(won) != 1 or len(won) + len(lost) != len(words):
        wrong.append("race %d: %s" % (number, [s for s, _ in answers]))
        return
    article["revision"] += 1
    article["story"] = won[0][1]["story"]
    article["said"][article["revision"]] = won[0][0]
    told["saved"] += 1
    told["stale"] += len(lost)
    for refused in lost:
        if refused["current"]["revision"] != article["revision"] or "/headline" not in refused["conflicts"]:
            wrong.append("race %d: %s" % (number, refused["current"]))
    if chance.random() < 0.1:
        merge(number, send, path, tag, article)


def merge(number, send, path, tag, article):
    """Somebody who changed something else on the earlier revision takes what is offered."""
    earlier = send("GET", path + "/revisions/%s" % tag.strip('"'))[1]["story"]
    status, refused = send("PUT", path, dict(earlier, kicker="Kicker %d" % number), tag)
    if status != 412 or not refused["merge"]:
        wrong.append("race %d: no merge, %d %s" % (number, status, refused))
        return
    status, saved = send("PUT", path, refused["merge"], '"%d"' % refused["current"]["revision"])
    story = saved.get("story", {})
    if status != 200 or story["headline"] != article["story"]["headline"] or story["kicker"] != "Kicker %d" % number:
        wrong.append("race %d: the merge was answered %d" % (number, status))
        return
    article["revision"] += 1
    article["story"] = story
    article["said"][article["revision"]] = story["headline"]
    told["merged"] += 1


def check(send, article):
    """What was acknowledged is all there, and nothing else."""
    path = "/desk/v1/articles/" + article["id"]
    if send("GET", path)[1]["revision"] != article["revision"]:
        wrong.append("%s: revisions that nobody was told of" % path)
    for number, headline in article["said"].items():
        status, revision = send("GET", path + "/revisions/%d" % number)
        if status != 200 or revision["story"]["headline"] != headline:
            wrong.append("%s revision %d: '%s' got lost" % (path, number, headline))


def main():
    data, begun, races = tempfile.mkdtemp(prefix="races-"), time.time(), iter(range(1, asked.races + 1))
    lock = threading.Lock()
    product = Product(asked.jar, os.path.join(data, "data"))
    try:
        headers = Desk(product).headers

        def send(method, path, body=None, tag=None):
            return says(product, headers, method, path, body, tag)

        def run(place):
            story = {"language": "en", "headline": "Race", "body": [{"type": "paragraph", "text": "Ready, steady."}]}
            made = send("POST", "/desk/v1/articles", story)[1]
            article = {"id": made["id"], "revision": 1, "story": made["story"], "said": {1: "Race"}}
            chance = random.Random(asked.seed * 1000 + place)
            with ThreadPoolExecutor(asked.writers) as crowd:
                while not wrong:
                    with lock:
                        number = next(races, None)
                    if number is None:
                        break
                    race(number, chance, crowd, send, article)
                    if number % 1000 == 0:
                        print("%d races in %.0f s: %s" % (number, time.time() - begun, told), flush=True)
            check(send, article)

        threads = [threading.Thread(target=run, args=(place,)) for place in range(asked.articles)]
        [t.start() for t in threads]
        [t.join() for t in threads]
    finally:
        product.stop()
        shutil.rmtree(data, ignore_errors=True)
    print("%d races, %s, %.0f s: %d lost" % (asked.races, told, time.time() - begun, len(wrong)))
    for line in wrong[:20]:
        print(line)
    raise SystemExit(1 if wrong or told["saved"] != asked.races else 0)


main()
