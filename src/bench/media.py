#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How fast files come in while readers are served, in how much memory; and sizes made a second, beside libvips' own command.

usage: media.py JAR [--uploads 500] [--at-once 8] [--megabytes 5] [--heap 400m]
"""
import argparse, http.client, os, shutil, subprocess, threading, time
from product import Desk, Product, within

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("jar")
options.add_argument("--uploads", type=int, default=500)
options.add_argument("--at-once", type=int, default=8)
options.add_argument("--megabytes", type=int, default=5)
options.add_argument("--heap", default="400m")
asked = options.parse_args()
EDGE = "a-boundary-between-parts"


def picture(directory):
    """A JPEG of about the size that was asked for: noise packs badly, so it is large for its pixels."""
    path = os.path.join(directory, "picture.jpg")
    side = int((asked.megabytes << 20) ** 0.5 * 0.66)
    width, height = side * 3 // 2 // 8 * 8, side * 2 // 3 // 8 * 8
    if shutil.which("vips"):
        noise, soft = os.path.join(directory, "noise.v"), os.path.join(directory, "soft.v")
        subprocess.run(["vips", "gaussnoise", noise, str(width * 2), str(height * 2), "--mean", "128", "--sigma", "40"], check=True)
        subprocess.run(["vips", "bandjoin", "%s %s %s" % (noise, noise, noise), soft], check=True)
        subprocess.run(["vips", "cast", soft, path + "[Q=85]", "uchar"], check=True)
        return open(path, "rb").read()
    raise SystemExit("libvips' command line makes the pictures: apt-get install libvips-tools")


def form(content):
    head = '--%s\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n' % EDGE
    return head.encode() + content + ("\r\n--%s--\r\n" % EDGE).encode()


def main(directory):
    content = picture(directory)
    product = Product(asked.jar, os.path.join(directory, "data"), environment={"JDK_JAVA_OPTIONS": "-Xmx" + asked.heap})
    try:
        desk = Desk(product)
        article = desk.publishes({"language": "en", "headline": "Rain", "slug": "rain", "body": [{"type": "paragraph", "text": "Rain."}]})
        statuses, reads, lock, numbers, over = {}, [], threading.Lock(), iter(range(asked.uploads)), threading.Event()

        def upload():
            editor = Desk(product)
            while True:
                with lock:
                    number = next(numbers, None)
                if number is None:
                    return
                # a comment is no part of the picture, and makes each file another
                body = form(content[:2] + b"\xff\xfe\x00\x0a%08d" % number + content[2:])
                while True:
                    editor.connection.request("POST", "/desk/v1/media", body, {
                        **editor.headers, "Content-Type": "multipart/form-data; boundary=" + EDGE})
                    answer = editor.connection.getresponse()
                    answer.read()
                    with lock:
                        statuses[answer.status] = statuses.get(answer.status, 0) + 1
                    if answer.status not in (429, 503):
                        break
                    time.sleep(float(answer.headers.get("Retry-After", "1")))

        def read():
            connection = http.client.HTTPConnection("127.0.0.1", product.port, timeout=60)
            while not over.is_set():
                begun = time.time()
                connection.request("GET", "/content/v1/articles/rain")
                answer = connection.getresponse()
                answer.read()
                reads.append((answer.status, time.time() - begun))
                time.sleep(0.005)

        reader = threading.Thread(target=read)
        reader.start()
        begun = time.time()
        threads = [threading.Thread(target=upload) for _ in range(asked.at_once)]
        [t.start() for t in threads]
        [t.join() for t in threads]
        taken = time.time() - begun
        over.set()
        reader.join()
        times = sorted(seconds for status, seconds in reads if status == 200)
        print("%d uploads of %.1f MB, %d at a time, heap %s: %.1f a second, %.0f MB/s, answers %s, resident %d MiB" % (
            asked.uploads, len(content) / 1e6, asked.at_once, asked.heap, asked.uploads / taken,
            asked.uploads * len(content) / 1e6 / taken, statuses, product.memory()))
        print("readers meanwhile: %d of %d answered 200, half in %.1f ms, 99 of 100 in %.1f ms" % (
            len(times), len(reads), times[len(times) // 2] * 1000, times[len(times) * 99 // 100] * 1000))
        develop(product)
    finally:
        product.stop()
    vips(directory, content)


def develop(product):
    """Waits until everything is made, and says how long a picture takes while nothing else happens."""
    def left():
        return int(product.sql("select count(*) from asset where file_sha256 is not null and developed is null"))
    before, begun = left(), time.time()
    while left() == before and time.time() - begun < 60:
        time.sleep(0.2)
    before, begun = left(), time.time()
    while left() > 0 and time.time() - begun < 60:
        time.sleep(0.5)
    if before:
        print("sizes: %.2f pictures a second (nine files each), after the uploads" % ((before - left()) / (time.time() - begun)))


def vips(directory, content):
    source = os.path.join(directory, "picture.jpg")
    sizes = [("240x240", "centre", (".jpg", ".webp")), ("640x360", "centre", (".jpg", ".webp")), ("1024x1024", None, (".jpg", ".webp")),
             ("2048x2048", None, (".jpg", ".webp")), ("1200x630", "centre", (".jpg",))]
    begun, rounds = time.time(), 5
    for _ in range(rounds):
        for size, crop, kinds in sizes:
            for kind in kinds:
                subprocess.run(["vipsthumbnail", source, "--size", size, *(["--smartcrop", crop] if crop else []),
                                "-o", os.path.join(directory, "out" + kind + "[Q=82]")], check=True)
    print("libvips: %.2f pictures a second (the same nine files, vipsthumbnail)" % (rounds / (time.time() - begun)))


within(None, main)
