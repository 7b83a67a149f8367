#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long the packaged product takes to its first 200 on a database that is there, and what it keeps in memory then.

usage: start.py [--runs 5] [--options "JVM OPTIONS"] [--rest 5] [--no-embedded] [--keep DIR]

Starts `java -jar` (./mvnw package first) on two existing databases: an outside PostgreSQL that is running (Debian's package
postgresql), and its own, whose start counts then. Each without and with the JDK's ahead-of-time cache, in turn, so that what
disturbs the machine disturbs all of them; the cache is made by one start beforehand. The first 200 is that of a reader's
list. Memory is all that is resident of the JVM, mapped files too, --rest seconds later.
"""
import argparse, os, shlex, statistics, subprocess, sys, tempfile, time
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "faults"))
from house import JAR, Postgres  # noqa: E402
from product import Server, free_port, java  # noqa: E402

FIRST = "/content/v1/articles"
options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--runs", type=int, default=5)
options.add_argument("--options", default="", help="of the JVM, beside the cache")
options.add_argument("--rest", type=float, default=5)
options.add_argument("--jar", default=JAR)
options.add_argument("--no-embedded", action="store_true")
options.add_argument("--keep", help="work in this directory and leave it")
asked = options.parse_args()


def start(work, name, environment, *more):
    port, data = free_port(), os.path.join(work, name)
    os.makedirs(data, exist_ok=True)
    os.chmod(data, 0o711)
    command = [java(), *shlex.split(asked.options), *more, "-Dquarkus.http.host=127.0.0.1", "-jar", asked.jar]
    server = Server(command, port, FIRST, os.path.join(work, name + ".log"),
                  {"VERBATIM_DATA": data, "VERBATIM_HTTP_PORT": str(port), "VERBATIM_DRAIN": "0S", **environment}, pause=0.005)
    server.used = server.cpu()
    return server


def main(work):
    os.chmod(work, 0o755)  # where root starts it, the database's own user passes through here
    outside, cache = Postgres(), os.path.join(work, "verbatim.aot")
    try:
        databases = {"outside": outside.environment()}
        if not asked.no_embedded:
            databases["embedded"] = {}
        for name, environment in databases.items():  # makes the database
            start(work, name, environment).stop()
        begun = time.time()
        start(work, "outside", databases["outside"], "-XX:AOTCacheOutput=" + cache).stop()
        print("cache: %d MiB, made in %.0f s" % (os.path.getsize(cache) >> 20, time.time() - begun), flush=True)
        found = {(name, how): [] for name in databases for how in ("without", "with")}
        for _ in range(asked.runs):
            for name, how in found:
                server = start(work, name, databases[name], *(["-XX:AOTCache=" + cache] if how == "with" else []))
                time.sleep(asked.rest)
                found[name, how].append((server.started_in, server.used, server.memory()))
                server.stop()
        for (name, how), runs in found.items():
            seconds, used, memory = zip(*runs)
            print("%-8s database, %-7s cache: %.2f s to the first 200 [%.2f..%.2f], %.2f s of processor, %d MiB resident [%d..%d], median of %d" % (
                name, how, statistics.median(seconds), min(seconds), max(seconds), statistics.median(used), statistics.median(memory),
                min(memory), max(memory), len(runs)))
    finally:
        outside.remove()


if asked.keep:
    os.makedirs(asked.keep, exist_ok=True)
    main(os.path.abspath(asked.keep))
else:
    with tempfile.TemporaryDirectory() as directory:
        main(directory)
