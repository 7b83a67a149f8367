#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""F39, F40: two nodes are restarted one after the other (SIGTERM) under steady load, behind a balancer that asks /q/health/ready.

usage: rolling.py [--rounds 3] [--people 6] [--old JAR]     (--old: the node that is replaced runs another version)
"""
import argparse, os, tempfile, threading, time
from house import JAR, Editor, Node, Postgres, story, verdict

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--rounds", type=int, default=3)
options.add_argument("--people", type=int, default=6)
options.add_argument("--old")
asked = options.parse_args()
work, postgres, done = tempfile.mkdtemp(), Postgres(), threading.Event()
key = os.path.join(work, "token-key.json")
calls, ready, lock = [], {}, threading.Lock()


def watch():
    """What a balancer does: asks each node four times a second, and sends nobody to one that says no."""
    while not done.is_set():
        for node in list(nodes):
            ready[node.port] = node.get("/q/health/ready") == 200
        time.sleep(0.25)


def person(number):
    """An own connection to each node, kept; each call goes to the next node that is ready."""
    editors, turn, own = {}, number, number
    while not done.is_set():
        turn, own = turn + 1, own + 100
        up = [n for n in list(nodes) if ready.get(n.port)]
        for port in set(editors) - {n.port for n in up}:
            editors.pop(port)  # a kept connection to a node that leaves is of no use any more
        if not up:
            time.sleep(0.05)
            continue
        node = up[turn % len(up)]
        editor = editors.setdefault(node.port, Editor(node))
        editor.token = token
        if number % 3 == 0:
            answer = editor.call("POST", "/desk/v1/articles", {**story(own), "slug": None}, {"Idempotency-Key": "roll-%d" % own})
        else:
            answer = editor.call("GET", "/desk/v1/articles?limit=3" if number % 3 == 1 else "/content/v1/articles?limit=3")
        if answer.headers and answer.headers.get("Connection", "").lower() == "close":
            editors.pop(node.port)
        calls.append((time.time(), node.port, answer.status, number % 3 == 0, answer.seconds))
        time.sleep(0.02)


try:
    first = [Node(work, postgres.environment(), key, jar=asked.old or JAR) for _ in range(2)]
    nodes = list(first)
    token = Editor(nodes[0]).signs_in().token
    watcher, people = threading.Thread(target=watch), [threading.Thread(target=person, args=(n,)) for n in range(asked.people)]
    watcher.start()
    [p.start() for p in people]
    time.sleep(3)
    took = []
    for round in range(asked.rounds):
        for place in range(2):
            leaving, begun = nodes[place], time.time()
            leaving.stop()  # SIGTERM, and the wait for its end
            took.append(time.time() - begun)
            leaving.again["jar"] = JAR
            ready[leaving.port] = False
            nodes[place] = leaving.restarted()
            time.sleep(1)
    done.set()
    [p.join() for p in people]
    watcher.join()
    bad = [(c[1], c[2]) for c in calls if c[2] not in (200, 201)]
    cut = sum(1 for b in bad if b[1] == 0)
    written, rows = sum(1 for c in calls if c[3] and c[2] == 201), int(postgres.psql("select count(*) from article"))
    ok = not bad and rows == written
    verdict("F39", ok, "%d restarts under load%s: %d calls, %d not 2xx %s; %d written, %d rows" % (
        len(took), ", the first of each from an older version" if asked.old else "", len(calls), len(bad), sorted(set(b[1] for b in bad)), written, rows))
    verdict("F40", not cut, "SIGTERM: %d answers cut, a node was gone after %.1f s at most" % (cut, max(took)))
    [n.stop() for n in nodes]
    raise SystemExit(0 if ok else 1)
finally:
    done.set()
    postgres.remove()
