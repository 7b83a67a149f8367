#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Two nodes on one database: how soon one shows what the other publishes, what falls due (F9, F10), and clocks that lie (F11).

usage: nodes.py [--rounds 200] [--due 2000] [--lies 100]     (F11 needs Debian's faketime; without it that is said)
"""
import argparse, datetime, glob, os, tempfile, threading, time
from house import Editor, Node, Postgres, percentile, story, verdict

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--rounds", type=int, default=200)
options.add_argument("--due", type=int, default=2000)
options.add_argument("--lies", type=int, default=100)
asked = options.parse_args()
work, postgres = tempfile.mkdtemp(), Postgres()
key, fine = os.path.join(work, "token-key.json"), True


def instant(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).isoformat().replace("+00:00", "Z")


def written(desk, number):
    return desk.must("POST", "/desk/v1/articles", story(number)).json()["id"]


def schedule(desk, article, when):
    return desk.must("PUT", "/desk/v1/articles/%s/publication" % article, {"from": instant(when)}, {"If-Match": '"1"'})


def visible():
    """From the answer to the publisher until the other node has the article, and the list that begins with it."""
    desk, reader, took, wrong = Editor(one).signs_in(), Editor(other), [], 0
    for number in range(asked.rounds):
        article = written(desk, number)
        path, top = "/content/v1/articles/" + article, "/content/v1/articles?limit=1&fields=id"
        reader.call("GET", path)
        reader.call("GET", top)
        desk.must("PUT", "/desk/v1/articles/%s/publication" % article, {}, {"If-Match": '"1"'})
        begun = time.time()
        while reader.call("GET", path).status != 200 or reader.call("GET", top).json()["items"][0]["id"] != article:
            if time.time() - begun > 10:
                wrong += 1
                break
        took.append(time.time() - begun)
    ok = not wrong and max(took) < 1
    return verdict("two", ok, "%d publications, visible on the other node after p50 %.1f ms, p99 %.1f ms, max %.1f ms" % (
        len(took), percentile(took, 0.5) * 1e3, percentile(took, 0.99) * 1e3, max(took) * 1e3))


def due():
    """Half of them are planned through each node; the node that planned a quarter of them dies before they are due."""
    first = int(postgres.psql("select last from event_counter"))
    articles, lock, numbers = [], threading.Lock(), iter(range(10_000, 10_000 + asked.due))
    at = time.time() + 20 + asked.due / 25

    def work(node):
        desk = Editor(node).signs_in()
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            article = written(desk, number)
            schedule(desk, article, at)
            with lock:
                articles.append(article)

    threads = [threading.Thread(target=work, args=(n,)) for n in (one, other, one, other)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    if time.time() > at - 2:
        return verdict("F9", False, "this machine could not plan %d articles before they were due" % asked.due)
    other.kill()  # F10: there is no claim that could die with it
    reader, early = Editor(one), 0
    while time.time() < at - 0.05:
        if reader.call("GET", "/content/v1/articles/" + articles[0]).status != 404 and time.time() < at:
            early += 1
    while reader.call("GET", "/content/v1/articles/" + articles[0]).status != 200:
        if time.time() > at + 10:
            break
    delay = time.time() - at
    missing = sum(1 for a in articles if reader.call("GET", "/content/v1/articles/" + a).status != 200)
    editions = postgres.psql("select count(*) || ' of ' || count(distinct article) from edition where article in (select article from event where sequence > %d)" % first)
    events = postgres.psql("select count(*) || ' of ' || count(distinct article) from event where sequence > %d" % first)
    ok = not early and not missing and editions == events == "%d of %d" % (asked.due, asked.due)
    return verdict("F9", ok, "%d due at one instant, %d early, %d missing, editions %s, events %s, first seen %.0f ms after its instant; F10: one of the two nodes was dead by then" % (
        len(articles), early, missing, editions, events, delay * 1e3))


def lies():
    """A node whose clock is wrong publishes and reads; the database's clock alone decides."""
    library = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
    if not library:
        return verdict("F11", True, "skipped: Debian's faketime is not installed")
    fine = True
    # without the last of these settings every wait of the JVM returns at once, and its threads spin
    for round, offset in enumerate(("-10m", "+10m", "-10d", "+10d")):
        liar = Node(work, {**postgres.environment(), "LD_PRELOAD": library[0], "FAKETIME": offset, "FAKETIME_DONT_FAKE_MONOTONIC": "1",
                           "FAKETIME_FORCE_MONOTONIC_FIX": "0"}, key)
        desk, honest, early, late = Editor(liar).signs_in(), Editor(one), 0, 0
        articles = [written(desk, 100_000 * (round + 1) + n) for n in range(asked.lies // 4)]
        at = time.time() + 5 + len(articles) / 20
        for article in articles:
            schedule(desk, article, at)
        while time.time() < at - 0.1:
            for a in articles[:5]:
                seen = [desk.call("GET", "/content/v1/articles/" + a).status, honest.call("GET", "/content/v1/articles/" + a).status]
                early += time.time() < at and 200 in seen
        time.sleep(max(0.0, at - time.time()) + 0.1)
        for a in articles:
            late += desk.call("GET", "/content/v1/articles/" + a).status != 200
            late += honest.call("GET", "/content/v1/articles/" + a).status != 200
        fine = verdict("F11", not early and not late, "a clock %s wrong: %d articles, %d early, %d late" % (offset, len(articles), early, late)) and fine
        liar.stop()
    return fine


try:
    one, other = Node(work, postgres.environment(), key), Node(work, postgres.environment(), key)
    fine = visible() and fine
    fine = due() and fine
    fine = lies() and fine
    one.stop()
    raise SystemExit(0 if fine else 1)
finally:
    postgres.remove()
