#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks the packaged product for everything the contract offers, valid, nearly valid and hostile, and holds each answer against
the contract. The engine is the tests' own (news.verbatim.attack).

usage: fuzz.py [--seed 1] [--count 20000]       (./mvnw package first)
"""
import argparse, os, subprocess, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "faults"))
from parts import ROOT, Corpus, load, started  # noqa: E402
from product import Product, java  # noqa: E402

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--seed", type=int, default=1)
options.add_argument("--count", type=int, default=20000)
asked = options.parse_args()

file = os.path.join(ROOT, "target", "fuzz.classpath")
subprocess.run([os.path.join(ROOT, "mvnw"), "-q", "dependency:build-classpath", "-DincludeScope=test", "-Dmdep.outputFile=" + file],
               cwd=ROOT, check=True)
path = os.pathsep.join([os.path.join(ROOT, "target", d) for d in ("test-classes", "classes")] + [open(file).read().strip()])
product = started({**Product.UNLIMITED, "verbatim.access.guessing.per-user": 100000, "verbatim.access.guessing.per-address": 100000,
                   "verbatim.access.guessing.per-user-everywhere": 100000})
try:
    load(product, Corpus(20))
    ended = subprocess.run([java(), "-cp", path, "news.verbatim.attack.Fuzzing", product.base, "admin", product.password,
                            str(asked.seed), str(asked.count)])
finally:
    product.stop()
raise SystemExit(ended.returncode)
