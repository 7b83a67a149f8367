#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long the packaged product takes to its first 200 on a database that is there, and what it keeps in memory then.

usage: start.py [--runs 5] [--rest 5] [--of outside embedded] [--keep DIR]

Starts copies of target/quarkus-app (./mvnw package first) by their launcher on two existing databases: an outside PostgreSQL
that is running (Debian's package postgresql), and the embedded one, whose own start counts then. Each without and with the
JVM's ahead-of-time cache (`verbatim train`), in turn, so that what disturbs the machine disturbs all of them. The first 200 is
that of a reader's list; beside it stands how much processor the JVM had used by then, which moves less on a machine that does
something else too. Memory is all that is resident of the JVM, mapped files included, --rest seconds later. What is in
JDK_JAVA_OPTIONS is for the JVM.
"""
import argparse, os, shutil, statistics, subprocess, sys, time
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "faults"))
from house import JAR, Postgres  # noqa: E402
from product import Server, free_port, java, within  # noqa: E402

FIRST = "/content/v1/articles"
options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--runs", type=int, default=5)
options.add_argument("--rest", type=float, default=5)
options.add_argument("--of", nargs="+", default=["outside", "embedded"], help="which databases")
options.add_argument("--keep", help="work in this directory and leave it")
asked = options.parse_args()
os.environ["JAVA_HOME"] = os.path.dirname(os.path.dirname(os.path.realpath(shutil.which(java()))))
os.environ["VERBATIM_DRAIN"] = "0S"


def start(work, app, name, environment):
    port, data = free_port(), os.path.join(work, name)
    os.makedirs(data, exist_ok=True)
    os.chmod(data, 0o711)
    server = Server([os.path.join(work, app, "verbatim")], port, FIRST, os.path.join(work, name + ".log"),
                    {"VERBATIM_DATA": data, "VERBATIM_HTTP_PORT": str(port), **environment}, pause=0.01)
    fields = open("/proc/%d/stat" % server.process.pid).read().rpartition(")")[2].split()
    server.used = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return server


def main(work):
    os.chmod(work, 0o755)  # where root starts it, the database's own user passes through here
    for app in ("without", "with"):
        if not os.path.exists(os.path.join(work, app)):
            shutil.copytree(os.path.dirname(JAR), os.path.join(work, app))
    begun, cache = time.time(), os.path.join(work, "with", "verbatim.aot")
    if not os.path.exists(cache):
        subprocess.run([os.path.join(work, "with", "verbatim"), "train"], check=True, env=dict(os.environ, VERBATIM_HTTP_PORT=str(free_port())))
        print("cache of %d MiB, made in %.0f s" % (os.path.getsize(cache) >> 20, time.time() - begun), flush=True)
    outside = Postgres()
    try:
        environments = {"outside": outside.environment(), "embedded": {}}
        for name in asked.of:  # makes the database
            start(work, "with", name, environments[name]).stop()
        found = {(name, app): [] for name in asked.of for app in ("without", "with")}
        for _ in range(asked.runs):
            for name, app in found:
                server = start(work, app, name, environments[name])
                time.sleep(asked.rest)
                found[name, app].append((server.started_in, server.used, server.memory()))
                server.stop()
        for (name, app), runs in found.items():
            seconds, used, memory = zip(*runs)
            print("%-8s database, %-7s cache: %5.2f s to the first 200 [%.2f..%.2f], %.2f s of processor [%.2f..%.2f], %d MiB resident [%d..%d]; median of %d" % (
                name, app, statistics.median(seconds), min(seconds), max(seconds), statistics.median(used), min(used), max(used),
                statistics.median(memory), min(memory), max(memory), len(runs)))
    finally:
        outside.remove()


within(asked.keep, main)
