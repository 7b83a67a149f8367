#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""F14: clients whose headers or bodies drip in, against the front of src/site/examples/nginx.conf, and bodies against the
product alone. Needs nginx and slowhttptest.

usage: slow.py [--connections 300]
"""
import argparse, os, re, shutil, subprocess, time
from parts import ROOT, Steady, finish, free_port, holds, open_connections, started

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--connections", type=int, default=300)
asked = options.parse_args()
for tool in ("nginx", "slowhttptest"):
    if not shutil.which(tool, path=os.environ["PATH"] + ":/usr/sbin"):
        raise SystemExit("skipped: there is no %s here" % tool)


def front(product):
    """The sample as it is, but for its ports and what needs root."""
    port, work = free_port(), os.path.dirname(product.data)
    sample = open(os.path.join(ROOT, "src", "site", "examples", "nginx.conf")).read()
    conf = sample.replace("127.0.0.1:8080", "127.0.0.1:%d" % product.port).replace("listen 8081", "listen 127.0.0.1:%d" % port)
    conf = "daemon off;\npid %s/nginx.pid;\nerror_log %s/nginx.log;\n" % (work, work) + conf
    conf = conf.replace("http {", "http {\n" + "".join(
        "    %s_temp_path %s/%s;\n" % (kind, work, kind) for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")), 1)
    if os.getuid() == 0:
        conf = "user root;\n" + conf
    file = os.path.join(work, "nginx.conf")
    open(file, "w").write(conf)
    process = subprocess.Popen([shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin"), "-p", work, "-c", file])
    return process, port


def until_all_are_there(port):
    """The most that were connected; a busy machine takes its time to connect them, and the first may be cut by then."""
    most, begun, risen = 0, time.time(), time.time()
    while time.time() - risen < 2 and time.time() - begun < 60:
        now = open_connections(port)
        if now > most:
            most, risen = now, time.time()
        time.sleep(0.1)
    return most


def attack(name, port, kind):
    """Drips; 15 s after the last of them came no connection may be left."""
    probe = Steady(port, "/q/health/live", pause=0.2)
    probe.start()
    sent = {"headers": ["-H", "-t", "GET", "-u", "http://127.0.0.1:%d/content/v1/articles" % port],
            "body": ["-B", "-t", "POST", "-s", "8192", "-f", "application/x-www-form-urlencoded",
                     "-u", "http://127.0.0.1:%d/access/v1/token" % port]}[kind]
    tool = subprocess.Popen(["slowhttptest", "-c", str(asked.connections), *sent, "-i", "2", "-r", str(asked.connections),
                             "-l", "90", "-x", "8", "-p", "3"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    held = until_all_are_there(port)
    time.sleep(15)
    left = open_connections(port)
    tool.terminate()
    tool.wait()
    probe.stop()
    holds(name + ", connections after 15 s", "%d of %d" % (max(0, left - 1), held), left <= 1)  # one is the probe's
    worst = max(probe.seconds)
    holds(name + ", slowest probe", "%.2f s of %d" % (worst, len(probe.seconds)), worst < 1 and set(probe.statuses) == {200})


product = started()
try:
    nginx, port = front(product)
    try:
        time.sleep(1)
        attack("slow headers, behind the front", port, "headers")
        attack("slow bodies, behind the front", port, "body")
    finally:
        nginx.terminate()
        nginx.wait()
    attack("slow bodies, the product alone", product.port, "body")
finally:
    product.stop()
finish()
