# SPDX-License-Identifier: Apache-2.0
"""Lets a reader of feeds that is not ours read those of the packaged product with its samples, and write JSON Feed back.

    python3 src/bench/feeds.py      needs node, npm and target/quarkus-app; everything stays on this machine
"""
import os, subprocess, sys, tempfile
from product import Product, with_package

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(ROOT, "target", "clients", "feed")
PACKAGE = "feedsmith@3.0.1"


def run(directory):
    reader = with_package(WORK, PACKAGE, os.path.join(HERE, "clients", "feed", "reader.mjs"))
    product = Product(os.path.join(ROOT, "target", "quarkus-app", "quarkus-run.jar"), os.path.join(directory, "data"),
                      environment={"VERBATIM_SAMPLES": "true"})
    try:
        return subprocess.run(["node", reader, product.base]).returncode
    finally:
        product.stop()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as directory:
        os.makedirs(os.path.join(directory, "data"))
        sys.exit(run(directory))
