#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How many pages from elsewhere the packaged product takes in a minute, beside what the same request costs without storing.

usage: intake.py [--pages 400] [--at-once 8] [--warm 200] [--runs 3] [--keep DIR]

Starts the packaged product (./mvnw package first) with its own database on a directory and port of its own, and posts the
sample pages of the tests, each made different by a number in every paragraph, several at a time. In turn: `taken in` (read,
proposals found, stored), `dry run` (the same without storing) and `written` (an article of the generated corpus, nothing read),
so that what disturbs the machine disturbs all of them. Beside each rate stands the processor used for one, of the product and
of its database, and the share that `dry run` and `written` have in `taken in`.
"""
import argparse, glob, itertools, os, re, statistics, threading, time
from corpus import Corpus
from product import Desk, Product, within

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--pages", type=int, default=400)
options.add_argument("--at-once", type=int, default=8)
options.add_argument("--warm", type=int, default=200)
options.add_argument("--runs", type=int, default=3)
options.add_argument("--keep", help="work in this directory and leave it")
asked = options.parse_args()
SAMPLES = [open(p, encoding="utf-8").read() for p in sorted(glob.glob(os.path.join(ROOT, "src/test/resources/pages/*/*.txt")))]
PLAIN = {"Content-Type": "text/plain; charset=utf-8"}
numbers = itertools.count(1)


def page():
    """One of the samples with a number of its own in each long line, so that none is a duplicate."""
    number = next(numbers)
    lines = SAMPLES[number % len(SAMPLES)].split("\n")
    return "\n".join(re.sub(r"(\. )", ". No. %d. " % number, line, count=1) if len(line) > 90 else line for line in lines)


def post(product, desks, work, many):
    """So many calls of the work, several at a time: a minute's rate and the seconds of processor for one."""
    left, lock, before, begun = iter(range(many)), threading.Lock(), product.cpu(), time.time()

    def run(desk):
        while True:
            with lock:
                if next(left, None) is None:
                    return
            work(desk)

    threads = [threading.Thread(target=run, args=(desk,)) for desk in desks]
    [t.start() for t in threads]
    [t.join() for t in threads]
    return many / (time.time() - begun) * 60, (product.cpu() - before) / many


def main(work):
    os.chmod(work, 0o755)
    product = Product(os.path.join(ROOT, "target/quarkus-app/quarkus-run.jar"), os.path.join(work, "data"))
    try:
        desks = [Desk(product) for _ in range(asked.at_once)]
        desks[0].says("POST", "/desk/v1/sections", {"slug": "bench", "name": "Bench", "order": 1})
        corpus = Corpus(articles=asked.pages, speakers=50)
        [desks[0].says("POST", "/desk/v1/tags", {"slug": t, "name": t.capitalize(), "order": 1}) for t in corpus.tags]
        speakers = [(n, desks[0].says("POST", "/desk/v1/speakers", {"kind": "person", "name": n})["id"]) for n in corpus.speakers]
        media = [desks[0].says("POST", "/desk/v1/media", {"url": "https://pictures.example/%d.jpg" % n, "width": 1600, "height": 900})["id"]
                 for n in range(30)]
        kinds = {
            "taken in": lambda desk: desk.says("POST", "/desk/v1/intake", page(), PLAIN),
            "dry run": lambda desk: desk.says("POST", "/desk/v1/intake?dryRun=true", page(), PLAIN),
            "written": lambda desk: desk.says("POST", "/desk/v1/articles", corpus.story(next(numbers), speakers, media)),
        }
        for work_of in kinds.values():
            post(product, desks, work_of, asked.warm)
        found = {kind: [] for kind in kinds}
        for _ in range(asked.runs):
            for kind, work_of in kinds.items():
                found[kind].append(post(product, desks, work_of, asked.pages))
        whole = statistics.median(cpu for _, cpu in found["taken in"])
        for kind, runs in found.items():
            rates, cpu = sorted(r for r, _ in runs), statistics.median(c for _, c in runs)
            print("%-9s %6.0f a minute [%.0f..%.0f]  %5.1f ms of processor each, %3.0f %% of taken in" % (
                kind, statistics.median(rates), rates[0], rates[-1], cpu * 1e3, 100 * cpu / whole), flush=True)
    finally:
        product.stop()


within(asked.keep, main)
