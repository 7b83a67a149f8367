#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""F38 with an outside database: pg_dump while editors write, pg_restore into a new one, and a product started on that.

usage: outside.py [--articles 200] [--writers 4]
"""
import argparse, os, tempfile, threading, time
from house import Editor, Node, Postgres, digest, story, verdict

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--articles", type=int, default=200)
options.add_argument("--writers", type=int, default=4)
asked = options.parse_args()
work, postgres = tempfile.mkdtemp(), Postgres()
saved, lock, done, numbers = {}, threading.Lock(), threading.Event(), iter(range(10 ** 9))


def write():
    desk = Editor(node).signs_in()
    while not done.is_set():
        with lock:
            number = next(numbers)
        article = desk.must("POST", "/desk/v1/articles", story(number)).json()
        desk.must("PUT", "/desk/v1/articles/%s/publication" % article["id"], {}, {"If-Match": '"1"'})
        saved[article["id"]] = digest(article["story"])


try:
    node = Node(work, postgres.environment())
    writers = [threading.Thread(target=write) for _ in range(asked.writers)]
    [w.start() for w in writers]
    while len(saved) < asked.articles:
        time.sleep(0.01)
    before = dict(saved)
    where = ["-h", "127.0.0.1", "-p", str(postgres.port), "-U", "postgres"]
    file = os.path.join(postgres.home, "verbatim.dump")
    begun = time.time()
    postgres.run("pg_dump", "-Fc", "--no-owner", *where, "-f", file, "verbatim")
    dumped = time.time() - begun
    time.sleep(1)
    done.set()
    [w.join() for w in writers]
    reader = Editor(node)
    bytes_of = {a: reader.call("GET", "/content/v1/articles/" + a).body for a in list(before)[:50]}
    node.stop()
    postgres.psql("create database again owner verbatim", "postgres")
    begun = time.time()
    postgres.run("pg_restore", "--no-owner", "--role=verbatim", "--exit-on-error", *where, "-d", "again", file)
    restored = time.time() - begun
    checked = postgres.run("pg_amcheck", *where, "--heapallindexed", "--parent-check", "--install-missing", "again", check=False)
    node = Node(work, postgres.environment("again"))
    desk, reader = Editor(node).signs_in(), Editor(node)
    lost = sum(1 for a in before for f in [desk.call("GET", "/desk/v1/articles/" + a)] if f.status != 200 or digest(f.json()["story"]) != before[a])
    other = sum(1 for a in bytes_of if reader.call("GET", "/content/v1/articles/" + a).body != bytes_of[a])
    kept = int(postgres.psql("select count(*) from article", "again"))
    dangling = int(postgres.psql("""select (select count(*) from edition e left join article a on a.id = e.article where a.id is null)
        + (select count(*) from publication p left join revision r on r.article = p.article and r.number = p.revision where r.article is null)
        + (select count(*) from article a left join revision r on r.article = a.id and r.number = a.revision where r.article is null)""", "again"))
    ok = not lost and not other and not dangling and not checked.returncode
    verdict("F38", ok, "pg_dump of %d articles while %d were writing %.2f s (%d kB), pg_restore %.2f s; %d lost, %d with other bytes, %d dangling, pg_amcheck %s" % (
        kept, asked.writers, dumped, os.path.getsize(file) // 1024, restored, lost, other, dangling, "clean" if not checked.returncode else checked.stdout[-300:] + checked.stderr[-300:]))
    node.stop()
    raise SystemExit(0 if ok else 1)
finally:
    done.set()
    postgres.remove()
