#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""F3: every process of PostgreSQL is stopped (SIGSTOP) for a while, with readers and editors at work.

usage: stall.py [--seconds 20] [--people 24]
"""
import argparse, signal, tempfile, threading, time
from house import Editor, Node, Postgres, percentile, story, verdict

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--seconds", type=int, default=20)
options.add_argument("--people", type=int, default=24)
asked = options.parse_args()
work, postgres, done, calls = tempfile.mkdtemp(), Postgres(), threading.Event(), []


def person(number):
    editor, own = Editor(node, timeout=60), number
    editor.token = token
    while not done.is_set():
        own += 1000
        what = number % 4
        begun = time.time()
        if what == 0:
            answer = editor.call("GET", "/content/v1/articles?limit=%d" % (1 + own % 100))
        elif what == 1:
            answer = editor.call("GET", "/desk/v1/articles?limit=5")
        elif what == 2:
            answer = editor.call("POST", "/desk/v1/articles", story(own))
        else:
            answer = editor.call("GET", "/q/health/ready" if number % 8 == 3 else "/q/health/live")
        calls.append((begun, time.time(), what if what < 3 else "ready" if number % 8 == 3 else "live", answer.status))
        time.sleep(0.05)


try:
    node = Node(work, postgres.environment())
    token = Editor(node).signs_in().token
    people = [threading.Thread(target=person, args=(n,)) for n in range(asked.people)]
    [p.start() for p in people]
    time.sleep(5)
    stopped = time.time()
    postgres.signal(signal.SIGSTOP)
    time.sleep(asked.seconds)
    postgres.signal(signal.SIGCONT)
    back = time.time()
    time.sleep(5)
    done.set()
    [p.join() for p in people]
    during = [c for c in calls if c[1] > stopped and c[0] < back]
    slowest = max(c[1] - c[0] for c in during if c[2] not in ("ready", "live"))
    ready = max(c[1] - c[0] for c in during if c[2] == "ready")
    down = min((c[1] for c in during if c[2] == "ready" and c[3] == 503), default=back) - stopped
    live = [c for c in during if c[2] == "live" and c[3] != 200]
    odd = sorted({c[3] for c in during} - {200, 201, 503})
    after = min((c[1] for c in calls if c[0] > back and c[3] in (200, 201) and c[2] in (0, 1, 2)), default=0) - back
    late = [c[3] for c in calls if c[0] > back + 2 and c[2] != "live" and c[3] not in (200, 201)]
    ok = slowest < 6 and ready < 3 and not live and not odd and not late
    verdict("F3", ok, "%d s of silence, %d calls: slowest %.2f s, p50 %.3f s; readiness answered within %.2f s, down after %.2f s; first success %.2f s after; %d not alive, other statuses %s, %d late refusals" % (
        asked.seconds, len(during), slowest, percentile([c[1] - c[0] for c in during], 0.5), ready, down, after, len(live), odd, len(late)))
    node.stop()
    raise SystemExit(0 if ok else 1)
finally:
    done.set()
    postgres.signal(signal.SIGCONT)
    postgres.remove()
