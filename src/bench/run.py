#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how fast readers are served, beside what this machine can do at all, in one run.

usage: run.py [--articles 10000] [--seconds 10] [--runs 3] [--connections 32] [--yardsticks DIR] [--keep DIR] [--out FILE]

Starts the packaged product (./mvnw package first) on a directory and port of its own, publishes generated articles through
its desk, and measures with wrk: A one article at random, B the newest, C the newest of one tag, E a page 9,000 articles deep by
cursor, Q the quotations of one speaker, N article with If-None-Match; then A again and D, a search for a word of one article,
with the shelf switched off. --yardsticks names a directory that holds `ceiling-quarkus` (the same bytes from
memory) and `pgbench.py` (the same bytes by one statement); what is not there is said and not compared.
"""
import argparse, http.client, json, os, shutil, statistics, subprocess
from corpus import Corpus
from product import Product, Server, free_port, java, load, within, wrk

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--articles", type=int, default=10000)
options.add_argument("--seconds", type=int, default=10)
options.add_argument("--runs", type=int, default=3)
options.add_argument("--connections", type=int, default=32)
options.add_argument("--yardsticks")
options.add_argument("--keep", help="work in this directory and leave it; articles already there are not written again")
options.add_argument("--out", help="append one JSON line a figure")
asked = options.parse_args()
missing, figures = [], {}


def measure(name, *targets, warm=8):
    """Each target in turn, again and again, so that what disturbs the machine disturbs all of them alike; first until they are warm."""
    for _, server, paths in targets:
        if not isinstance(server, Statement):
            ask(server, max(warm, asked.seconds), paths)
    results = {label: [] for label, _, _ in targets}
    for _ in range(asked.runs):
        for label, server, paths in targets:
            before = server.cpu()
            run = ask(server, asked.seconds, paths)
            results[label].append(dict(run, cpu=(server.cpu() - before) / max(1, run["requests"]) * 1e6))
    for label, runs in results.items():
        rates = sorted(r["requests"] / r["duration_us"] * 1e6 for r in runs)
        report(name, label, rates, statistics.median(r["p50_us"] for r in runs) / 1e3,
               statistics.median(r["p99_us"] for r in runs) / 1e3, runs[0]["bytes"] / max(1, runs[0]["requests"]),
               statistics.median(r["cpu"] for r in runs), sum(r["errors"] for r in runs))


def ask(server, seconds, paths):
    return server.runs(seconds) if isinstance(server, Statement) else wrk(server.base, asked.connections, seconds, paths)


def report(name, label, rates, p50, p99, size=0, cpu=0, errors=0):
    figures[name, label] = statistics.median(rates)
    print("%-8s %-10s %9.0f a second [%.0f..%.0f]  p50 %.2f ms  p99 %.2f ms  %6.0f bytes  %4.0f µs of processor each%s" % (
        name, label, figures[name, label], rates[0], rates[-1], p50, p99, size, cpu, "  %d ERRORS" % errors if errors else ""), flush=True)
    if asked.out:
        with open(asked.out, "a") as out:
            out.write(json.dumps({"name": name, "of": label, "rates": rates, "p50_ms": p50, "p99_ms": p99, "cpu_us": cpu, "errors": errors}) + "\n")


def write(path, lines):
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in lines)
    return path


def fetched(product, paths):
    """Body and tag of each, as readers get them."""
    connection = http.client.HTTPConnection("127.0.0.1", product.port, timeout=60)
    for path in paths:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read().decode()
        if answer.status != 200:
            raise SystemExit("%s: %d %s" % (path, answer.status, body[:500]))
        yield body, answer.headers["ETag"]


def deep(product, articles=9000, pages=20):
    """Pages that begin so many articles down the list, as cursors lead there."""
    def following(path):
        return json.loads(next(fetched(product, [path]))[0])["page"]["next"]
    path = "/content/v1/articles?limit=100"
    for _ in range(min(articles, asked.articles - 20 * pages - 100) // 100):
        path = "/content/v1/articles?limit=100&cursor=" + following(path)
    found = [path.replace("limit=100&", "")]
    while len(found) < pages:
        found.append("/content/v1/articles?cursor=" + following(found[-1]))
    return found


def quotes(product):
    """Of a hundred speakers."""
    listed = json.loads(next(fetched(product, ["/content/v1/speakers?limit=100"]))[0])["items"]
    return ["/content/v1/speakers/%s/quotes" % speaker["slug"] for speaker in listed]


def documents(file, bodies):
    return write(file, ("%d\t%s" % (n, b.replace("\\", "\\\\")) for n, b in enumerate(bodies, 1)))


def ceiling(work, file):
    """The same bytes from memory, by the framework alone; None where there is no yardstick."""
    source = os.path.join(asked.yardsticks or "", "ceiling-quarkus")
    if not asked.yardsticks or not os.path.isdir(source):
        return None
    home = os.path.join(work, "ceiling")
    jar = os.path.join(home, "target", "quarkus-app", "quarkus-run.jar")
    if not os.path.exists(jar):
        shutil.copytree(source, home, dirs_exist_ok=True)
        subprocess.run([os.path.join(ROOT, "mvnw"), "-q", "-f", os.path.join(home, "pom.xml"), "package"], cwd=ROOT, check=True)
    port = free_port()
    return Server([java(), "-Dbench.documents=" + file, "-Dquarkus.http.port=%d" % port, "-Dquarkus.http.host=127.0.0.1", "-jar", jar],
                  port, "/articles/1", os.path.join(work, "ceiling.log"))


class Statement:
    """The same bytes by one statement, in the product's own database server and beside it; by pgbench, of `file`."""

    def __init__(self, product, work, file):
        self.where, self.environment = product.database()
        self.query = write(os.path.join(work, "query.sql"), [
            "\\set id random(1, %d)" % asked.articles, "select document from bench.document where id = :id;"])
        self.out = os.path.join(work, "pgbench.jsonl")
        for command in ("set client_min_messages = warning; drop schema if exists bench cascade", "create schema bench",
                        "create table bench.document (id int primary key, document text)",
                        "\\copy bench.document from '%s'" % file, "vacuum analyze bench.document"):
            subprocess.run(["psql", "-q", *self.where, "-d", "verbatim", "-c", command], env=self.environment, check=True)

    @staticmethod
    def script():
        """pgbench.py where that and what it needs are to be had."""
        there = os.path.join(asked.yardsticks or "", "pgbench.py")
        return there if asked.yardsticks and os.path.exists(there) and shutil.which("pgbench") and shutil.which("psql") else None

    def runs(self, seconds):
        subprocess.run(["python3", self.script(), "--query", self.query, "--out", self.out, "--seconds", str(seconds),
                        "--warmup", "1", "--runs", "1", "--", *self.where, "verbatim"],
                       env=self.environment, check=True, stdout=subprocess.DEVNULL)
        found = json.loads(open(self.out).read().splitlines()[-1])
        return {"requests": int(found["rps"][1] * seconds), "duration_us": seconds * 1e6, "bytes": 0, "errors": 0,
                "p50_us": found["p50_ms"][1] * 1e3, "p99_us": found["p99_ms"][1] * 1e3}

    def cpu(self):
        return 0  # not told apart from the product's database


def compare(name, ours, of, theirs, must, aim):
    if (of, theirs) not in figures:
        return missing.append("%s: no %s" % (name, theirs))
    ratio = figures[name, ours] / figures[of, theirs]
    verdict = "reaches the aim" if ratio >= aim else "holds" if ratio >= must else "MISSES"
    print("%-8s %.2f of %-18s must %.2f, aim %.2f: %s" % (name, ratio, (of + " " + theirs) if of != name else theirs, must, aim, verdict))


def main(work):
    jar = os.path.join(ROOT, "target", "quarkus-app", "quarkus-run.jar")
    data = os.path.join(work, "data")
    os.makedirs(data, exist_ok=True)
    os.chmod(work, 0o755)  # where root starts it, the database's own user passes through here
    corpus = Corpus(asked.articles)
    paths = ["/content/v1/articles/article-%05d" % n for n in range(1, asked.articles + 1)]
    product = Product(jar, data)
    print("started in %.2f s, %d MiB resident" % (product.started_in, product.memory()))
    try:
        if product.get(paths[-1]) != 200:
            seconds = load(product, corpus)
            print("wrote and published %d articles in %.0f s (%.0f a second)" % (asked.articles, seconds, asked.articles / seconds))
        bodies, tags = zip(*fetched(product, paths))
        articles = write(os.path.join(work, "articles.txt"), paths)
        known = write(os.path.join(work, "known.txt"), ("%s\t%s" % pair for pair in zip(paths, tags)))
        newest = write(os.path.join(work, "newest.txt"), ["/content/v1/articles"])
        tagged = ["/content/v1/articles?tag=" + tag for tag in corpus.tags]
        of_tag = write(os.path.join(work, "tagged.txt"), tagged)
        all_documents = documents(os.path.join(work, "documents.tsv"), bodies)
        ours = "verbatim"
        workloads = [("A warm", articles, paths, all_documents), ("B warm", newest, ["/content/v1/articles"], None),
                     ("C warm", of_tag, tagged, None)]
        for name, file, reads, served in workloads:
            served = served or documents(os.path.join(work, name[0] + ".tsv"), (b for b, _ in fetched(product, reads)))
            theirs = write(os.path.join(work, name[0] + ".ceiling.txt"), ("/articles/%d" % n for n in range(1, len(reads) + 1)))
            beside = ceiling(work, served)
            try:
                measure(name, (ours, product, file), *([("ceiling", beside, theirs)] if beside else []))
            finally:
                if beside:
                    beside.stop()
        # what is compared with another of our own figures is measured beside it: between two minutes the machine changes more
        beside = ("B", product, newest)
        measure("E warm", (ours, product, write(os.path.join(work, "deep.txt"), deep(product))), beside)
        measure("Q warm", (ours, product, write(os.path.join(work, "quotes.txt"), quotes(product))), beside)
        measure("N 304", (ours, product, known), ("A", product, articles))
        print("%d MiB resident after all of that" % product.memory())
    finally:
        product.stop()
    product = Product(jar, data, shelf=False)
    try:
        statement = [("pgbench", Statement(product, work, all_documents), None)] if Statement.script() else []
        # a path through all layers: the compiler is done with it only after two minutes of two busy processors
        measure("A cold", (ours, product, articles), *statement, warm=120)
        sought = ["/content/v1/articles?q=%d" % n for n in range(1, asked.articles + 1)]
        measure("D cold", (ours, product, write(os.path.join(work, "sought.txt"), sought)), ("A", product, articles), warm=60)
    finally:
        product.stop()
    print()
    compare("A warm", ours, "A warm", "ceiling", 0.80, 0.95)
    compare("B warm", ours, "B warm", "ceiling", 0.70, 0.90)
    compare("C warm", ours, "C warm", "ceiling", 0.70, 0.90)
    compare("E warm", ours, "E warm", "B", 0.90, 1.0)
    compare("Q warm", ours, "Q warm", "B", 0.8, 1.0)
    compare("N 304", ours, "N 304", "A", 1.1, 1.5)
    compare("D cold", ours, "D cold", "A", 0.25, 0.50)
    compare("A cold", ours, "A cold", "pgbench", 0.45, 0.70)
    for what in missing:
        print("not compared: " + what)


if not shutil.which("wrk"):
    raise SystemExit("wrk is missing (apt-get install wrk)")
within(asked.keep, main)
