#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""F7: the database's disk runs full, and is given room again. Needs root, for a small file system of its own.

usage: disk.py [--size 160]     (MiB)
"""
import argparse, os, subprocess, tempfile, time
from house import Editor, Node, Postgres, digest, story, verdict

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--size", type=int, default=160)
asked = options.parse_args()
if os.geteuid() != 0:
    raise SystemExit(not verdict("F7", True, "skipped: only root can make a small file system"))
work, small = tempfile.mkdtemp(), tempfile.mkdtemp(prefix="verbatim-faults-")
if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=%dm,mode=755" % asked.size, "tmpfs", small]).returncode:
    raise SystemExit(not verdict("F7", True, "skipped: this sandbox mounts nothing"))
postgres = None
try:
    home = os.path.join(small, "postgres")
    os.mkdir(home)
    postgres = Postgres(home)
    node = Node(work, postgres.environment())
    desk, saved, refused = Editor(node).signs_in(), {}, []
    for n in range(20):
        article = desk.must("POST", "/desk/v1/articles", story(n)).json()
        desk.must("PUT", "/desk/v1/articles/%s/publication" % article["id"], {}, {"If-Match": '"1"'})
        saved[article["id"]] = digest(article["story"])
    filler = os.path.join(home, "filler")
    free = os.statvfs(home)
    with open(filler, "wb") as out:
        out.write(b"\0" * max(0, free.f_bavail * free.f_frsize - (6 << 20)))
    number = 1000
    while len(refused) < 20 and number < 4000:
        number += 1
        answer = desk.call("POST", "/desk/v1/articles", story(number, 2000))
        if answer.status == 201:
            saved[answer.json()["id"]] = digest(answer.json()["story"])
        else:
            refused.append(answer.status)
            time.sleep(0.2)
    full_reads = [desk.call("GET", "/content/v1/articles/" + a).status for a in list(saved)[:20]]
    os.remove(filler)
    try:
        postgres.psql("select 1")
    except SystemExit:
        postgres.start()  # a server without room for its log stops by itself; whoever supervises it starts it again
    begun = time.time()
    while desk.call("POST", "/desk/v1/articles", story(5000 + int((time.time() - begun) * 100))).status != 201 and time.time() - begun < 60:
        time.sleep(0.1)
    again = time.time() - begun
    lost = 0
    for article, said in saved.items():
        found = desk.call("GET", "/desk/v1/articles/" + article)
        lost += found.status != 200 or digest(found.json()["story"]) != said
    reads_refused = sum(1 for s in full_reads if s != 200)
    ok = refused and set(refused) <= {503, 507} and not lost and again < 60
    verdict("F7", ok, "%d writes refused with %s while full, %d of 20 reads refused meanwhile, %d acknowledged, %d lost, writing again %.1f s after there was room, without a restart of the product" % (
        len(refused), sorted(set(refused)), reads_refused, len(saved), lost, again))
    node.stop()
    raise SystemExit(0 if ok else 1)
finally:
    if postgres:
        postgres.stop()
    subprocess.run(["umount", "-l", small])
