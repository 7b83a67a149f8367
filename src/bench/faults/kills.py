#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""F1, F2: kill -9 of the product, or of PostgreSQL and all its processes, in the middle of writes.

usage: kills.py app|database [--kills 20] [--writers 4] [--between 50]     (100 kills in the long run)

Writers create and publish articles as fast as they can and remember what was acknowledged. Every so many writes something is
killed without a word. A writer that hears nothing tries again with the same Idempotency-Key, as a careful client does. At the
end all that was acknowledged is read back and compared; what was not is either wholly there or not at all.
"""
import argparse, tempfile, threading, time
from house import Editor, Node, Postgres, digest, percentile, story, verdict

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("what", choices=["app", "database"])
options.add_argument("--kills", type=int, default=20)
options.add_argument("--writers", type=int, default=4)
options.add_argument("--between", type=int, default=50)
asked = options.parse_args()
work, postgres = tempfile.mkdtemp(), Postgres()
saved, odd, tries, lock, done, first_success = {}, [], {}, threading.Lock(), threading.Event(), []
numbers = iter(range(1, 10 ** 9))


class Patient:
    """One editor who does not give up: answers with what finally came."""

    def __init__(self):
        self.editor = Editor(node, timeout=20).signs_in()

    def insists(self, method, path, body, key, headers=None):
        while not done.is_set():
            answer = self.editor.call(method, path, body, {"Idempotency-Key": key, **(headers or {})})
            with lock:
                tries[key] = tries.get(key, 0) + 1
            if answer.status in (200, 201, 412, 409):
                return answer
            if answer.status not in (0, 503):
                odd.append((answer.status, answer.body[:300]))
            time.sleep(0.05)
        return None

    def work(self):
        while not done.is_set():
            with lock:
                number = next(numbers)
            written = self.insists("POST", "/desk/v1/articles", {**story(number), "slug": None}, "write-%d" % number)
            if written is None or written.status != 201:
                continue
            article = written.json()
            with lock:
                saved[article["id"]] = [number, digest(article["story"]), False]
            said = self.insists("PUT", "/desk/v1/articles/%s/publication" % article["id"], {}, "publish-%d" % number, {"If-Match": '"1"'})
            if said is not None and said.status == 200:
                with lock:
                    saved[article["id"]][2] = True


try:
    node = Node(work, postgres.environment())
    threads = [threading.Thread(target=Patient().work) for _ in range(asked.writers)]
    [t.start() for t in threads]
    for kill in range(asked.kills):
        target = len(saved) + asked.between
        while len(saved) < target:
            time.sleep(0.005)
        if asked.what == "app":
            node.kill()
            begun = time.time()
            node = node.restarted()
            first_success.append(time.time() - begun)
        else:
            postgres.crash()
            postgres.start()
            begun, before = time.time(), len(saved)
            while len(saved) == before:
                time.sleep(0.005)
            first_success.append(time.time() - begun)
    time.sleep(1)
    done.set()
    [t.join() for t in threads]
    desk, lost, halves = Editor(node).signs_in(), [], []
    for article, (number, said, published) in saved.items():
        found = desk.call("GET", "/desk/v1/articles/" + article)
        if found.status != 200 or digest(found.json()["story"]) != said:
            lost.append(article)
            continue
        live = found.json()["state"] == "published"
        seen = desk.call("GET", "/content/v1/articles/" + article)
        if published and not live or live != (seen.status == 200):
            halves.append(article)
    rows = int(postgres.psql("select count(*) from article"))
    twice = int(postgres.psql("select count(*) from (select headline from article group by headline having count(*) > 1) t"))
    orphans = int(postgres.psql("select count(*) from publication p where not exists (select from edition e where e.article = p.article and e.revision = p.revision)"))
    events = int(postgres.psql("select (select last from event_counter) - count(*) from event"))
    retried = sum(1 for key in tries if tries[key] > 1)
    words = "%d kills, %d acknowledged, %d lost, %d half, %d editions missing, %d gaps in events; %d rows, %d written twice, %d calls retried; back in p50 %.2f s, max %.2f s" % (
        asked.kills, len(saved), len(lost), len(halves), orphans, events, rows, twice, retried, percentile(first_success, 0.5), max(first_success))
    ok = not lost and not halves and not orphans and not events and not odd and not twice
    verdict("F1" if asked.what == "app" else "F2", ok, words + ("; other answers: %s" % odd[:3] if odd else ""))
    node.stop()
    raise SystemExit(0 if ok else 1)
finally:
    done.set()
    postgres.remove()
