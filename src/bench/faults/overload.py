#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""F4: slow transactions hold everything the desk needs. Refusals come soon, readers do not notice, nothing is left behind.

usage: overload.py [--seconds 20] [--clients 200]
"""
import argparse, collections, subprocess, time
from parts import Desk, Steady, finish, holds, percentile, started

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--seconds", type=int, default=20)
options.add_argument("--clients", type=int, default=200)
asked = options.parse_args()


def threads(product):
    return int(open("/proc/%d/status" % product.process.pid).read().split("Threads:")[1].split()[0])


product = started({"verbatim.http.desk-rate": 0})
try:
    desk = Desk(product)
    article = desk.publishes({"headline": "Rain over Elmsby", "language": "en", "body": [{"type": "paragraph", "text": "It rained."}]})
    address = article["url"]
    product.get(address)
    calm = [Steady(product.port, address) for _ in range(2)]
    [c.start() for c in calm]
    time.sleep(5)
    [c.stop() for c in calm]
    before = threads(product)
    where, environment = product.database()
    hold = subprocess.Popen(["psql", "-q", *where, "-d", "verbatim", "-c",
                             "begin; lock table article in access exclusive mode; select pg_sleep(%d)" % asked.seconds],
                            env=environment, stdout=subprocess.DEVNULL)
    time.sleep(1)
    readers = [Steady(product.port, address) for _ in range(2)]
    editors = [Steady(product.port, "/desk/v1/articles", desk.headers) for _ in range(asked.clients)]
    [t.start() for t in readers + editors]
    time.sleep(asked.seconds - 2)
    [t.stop() for t in readers + editors]
    hold.wait()
    pairs = [p for e in editors for p in zip(e.statuses, e.seconds)]
    statuses = collections.Counter(s for s, _ in pairs)
    print("the desk answered", dict(statuses))
    waits = [s for status, s in pairs if status == 503]
    holds("refusals, p99 of %d" % len(waits), "%.2f s, longest %.2f s" % (percentile(waits, .99), max(waits)), percentile(waits, .99) < 2.5)
    holds("refusals with Retry-After", "%d of %d" % (sum(e.retry_after for e in editors), len(waits)),
          sum(e.retry_after for e in editors) == len(waits))
    holds("statuses other than 200 and 503", str(sum(n for s, n in statuses.items() if s not in (200, 503))), set(statuses) <= {200, 503})
    read = [s for r in readers for s in r.statuses]
    slow, quick = (percentile([s for r in some for s in r.seconds], .99) for some in (readers, calm))
    holds("readers meanwhile", "%d reads, p99 %.1f ms (%.1f ms before)" % (len(read), slow * 1e3, quick * 1e3), set(read) == {200})
    time.sleep(8)
    holds("threads after (before)", "%d (%d)" % (threads(product), before), threads(product) <= before + 8)
    holds("the desk answers again", str(product.get("/q/health/ready")), Desk(product).says("GET", "/desk/v1/articles", "")["items"] != [])
finally:
    product.stop()
finish()
