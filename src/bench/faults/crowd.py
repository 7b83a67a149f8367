#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""F12 and F13: ten thousand connections read while one client floods the desk; everybody else goes on working. Needs wrk.

usage: crowd.py [--connections 10000] [--seconds 60] [--articles 50]
"""
import argparse, os, re, resource, shutil, subprocess, time, urllib.parse
from parts import Desk, Steady, finish, holds, percentile, started

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--connections", type=int, default=10000)
options.add_argument("--seconds", type=int, default=60)
options.add_argument("--articles", type=int, default=50)
asked = options.parse_args()
if not shutil.which("wrk"):
    raise SystemExit("skipped: there is no wrk here")
most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (most if most != resource.RLIM_INFINITY else 20000, most))

LUA = """
local paths, threads = {}, {}
for line in io.lines("%s") do paths[#paths + 1] = line end
function setup(thread) threads[#threads + 1] = thread end
function init() fine, refused, wrong, n = 0, 0, 0, math.random(1000) end
function request()
  n = n + 1
  local headers = {}
  if "%s" ~= "" then headers["Authorization"] = "%s" end
  return wrk.format("GET", paths[n %% #paths + 1], headers)
end
function response(status)
  if status == 200 or status == 304 then fine = fine + 1
  elseif status == 429 or status == 503 then refused = refused + 1
  else wrong = wrong + 1 end
end
function done(summary)
  local f, r, w = 0, 0, 0
  for _, t in ipairs(threads) do f, r, w = f + t:get("fine"), r + t:get("refused"), w + t:get("wrong") end
  io.write(string.format("COUNT %%d %%d %%d %%d\\n", f, r, w,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
"""


ARRIVED, LEAVING = 2.0, 1.0  # seconds


def crowd(product, work, name, paths, connections, authorization=""):
    file, script = os.path.join(work, name + ".txt"), os.path.join(work, name + ".lua")
    open(file, "w").write("\n".join(paths) + "\n")
    open(script, "w").write(LUA % (file, authorization, authorization))
    return subprocess.Popen(["wrk", "-t2", "-c%d" % connections, "-d%ds" % asked.seconds, "--timeout", "20s", "-s", script, product.base],
                            stdout=subprocess.PIPE, text=True)


def counted(process):
    said = process.communicate()[0]
    return [int(n) for n in re.search(r"COUNT (\d+) (\d+) (\d+) (\d+)", said).groups()]


def someone(desk, name):
    """An editor of their own, signed in."""
    password = "forty-one boats before breakfast"
    desk.says("POST", "/access/v1/users", {"username": name, "displayName": name, "password": password, "roles": ["editor"]})
    form = urllib.parse.urlencode({"grant_type": "password", "username": name, "password": password})
    signed = desk.says("POST", "/access/v1/token", form, {"Content-Type": "application/x-www-form-urlencoded"})
    return {"Authorization": "Bearer " + signed["access_token"]}


def begun(worker):
    """Every wait with when it began, in seconds after the first."""
    at, rows = 0, []
    for seconds in worker.seconds:
        rows.append((seconds, at))
        at += seconds + worker.pause
    return rows


def longest(rows):
    return ", ".join("%.0f ms at %.1f s" % (seconds * 1e3, at) for seconds, at in sorted(rows, reverse=True)[:8])


def editor(product, headers):
    worker = Steady(product.port, "/desk/v1/articles?limit=10", headers, pause=0.05)
    worker.start()
    return worker


product = started({"verbatim.http.desk-rate": 100})
work = os.path.dirname(product.data)
try:
    desk = Desk(product)
    for n in range(asked.articles):
        desk.publishes({"headline": "Rain %d" % n, "language": "en", "slug": "rain-%d" % n, "body": [{"type": "paragraph", "text": "It rained. " * 40}]})
        time.sleep(0.02)  # slower than the limit for one client
    paths = ["/content/v1/articles/rain-%d" % n for n in range(asked.articles)] + ["/content/v1/articles"]
    calm, flooder = someone(desk, "calm"), someone(desk, "flooder")
    for path in paths:
        product.get(path)
    warming = editor(product, calm)
    time.sleep(10)  # what the product learns in its first calls is nobody's normal
    warming.stop()
    alone = editor(product, calm)
    time.sleep(asked.seconds / 2)
    alone.stop()

    flood = crowd(product, work, "flood", ["/desk/v1/articles?limit=10"], 64, flooder["Authorization"])
    beside = editor(product, calm)
    fine, refused, wrong, broken = counted(flood)
    beside.stop()
    normal = percentile(alone.seconds, .99)
    print("longest waits: %s; alone: %s" % (longest(begun(beside)), longest(begun(alone))))
    print("one client floods the desk: %d answered, %d refused, %d other, %d broken off" % (fine, refused, wrong, broken))
    holds("F13: another editor's p99 (alone)", "%.0f ms (%.0f ms)" % (percentile(beside.seconds, .99) * 1e3, normal * 1e3),
          percentile(beside.seconds, .99) < 2 * normal and set(beside.statuses) == {200})
    holds("F13: answers other than 200 and 429", str(wrong + broken), wrong + broken == 0 and refused > 0)

    readers = crowd(product, work, "readers", paths, asked.connections)
    flood = crowd(product, work, "flood", ["/desk/v1/articles?limit=10"], 64, flooder["Authorization"])
    beside = editor(product, calm)
    fine, refused, wrong, broken = counted(readers)
    flood.communicate()
    beside.stop()
    waits = begun(beside)
    print("longest waits: %s" % longest(waits))
    print("%d connections read: %d answered, %d refused, %d other, %d broken off; %d MiB resident" % (
        asked.connections, fine, refused, wrong, broken, product.memory()))
    holds("F12: readers' errors other than 429 and 503", str(wrong + broken), wrong + broken == 0 and fine > 0)
    # that ten thousand come and go in the same instant is a burst of its own, told apart from what their reading does to others
    reading = [seconds for seconds, at in waits if ARRIVED < at < asked.seconds - LEAVING]
    moving = [seconds for seconds, at in waits if not ARRIVED < at < asked.seconds - LEAVING]
    busy = percentile(reading, .99)
    holds("F12: an editor's p99 while they read (alone)", "%.0f ms (%.0f ms), statuses %s" % (busy * 1e3, normal * 1e3, set(beside.statuses)),
          busy < 3 * normal)
    holds("F12: an editor's longest wait while all come or go at once", "%.0f ms of %d" % (max(moving) * 1e3, len(moving)), max(moving) < 1)
finally:
    product.stop()
finish()
