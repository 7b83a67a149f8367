#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whether a copy that follows /content/v1/changes is what readers get, and what it costs to be listened to.

    changes.py copy [--acts 1000] [--kills 10] [--seed 1]       a copy kept through random acts, kills (-9) and restarts
    changes.py listeners [--listeners 5000] [--publications 50]  memory, processor and delay with so many who listen

Both start the packaged product (./mvnw package) on an empty directory; --keep DIRECTORY keeps it.
"""
import argparse, http.client, json, os, random, resource, selectors, socket, threading, time
from datetime import datetime, timedelta, timezone
from product import Desk, Product, within

JAR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../target/quarkus-app/quarkus-run.jar")
AWAY = (OSError, http.client.HTTPException, SystemExit)


def story(number, **more):
    words = "The %s of Tarvik has been counted %d times." % (random.choice(("pier", "ferry", "lamp", "bell")), number)
    return {"language": "en", "headline": "Tarvik, report %d" % number, "body": [{"type": "paragraph", "text": words}], **more}


class Newsroom:
    """One product that is killed now and then, and comes back on the same data under another port."""

    def __init__(self, jar, data):
        self.jar, self.data, self.password = jar, data, None
        self.start()

    def start(self):
        self.product = Product(self.jar, self.data)
        self.password = self.product.password = self.password or self.product.password
        self.desk = Desk(self.product)

    def kill(self):
        self.product.process.kill()
        self.product.process.wait()

    def reads(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.product.port, timeout=10)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, body


class Copy(threading.Thread):
    """Listens, comes back where it was, and reads again each article that it is told of."""

    def __init__(self, newsroom):
        super().__init__(daemon=True)
        self.newsroom, self.articles, self.seen, self.resumed, self.kinds = newsroom, {}, 0, 0, {}

    def run(self):
        while True:
            try:
                self.listen()
            except AWAY:
                time.sleep(0.1)
            self.resumed += 1

    def listen(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.newsroom.product.port, timeout=30)
        connection.request("GET", "/content/v1/changes/stream?after=0", headers={"Last-Event-ID": str(self.seen)})
        answer = connection.getresponse()
        if answer.status != 200:
            raise OSError(answer.status)
        while line := answer.readline():
            if line.startswith(b"data: "):
                self.take(json.loads(line[6:]))

    def take(self, change):
        assert change["sequence"] == self.seen + 1, (change, self.seen)
        status, body = self.newsroom.reads("/content/v1/articles/" + change["article"])
        if status == 200:
            self.articles[change["article"]] = body
        elif status in (404, 410):
            self.articles.pop(change["article"], None)
        else:
            raise OSError(status)
        self.kinds[change["kind"]] = self.kinds.get(change["kind"], 0) + 1
        self.seen = change["sequence"]


class Editor:
    """Does something at random; what a kill has cut short it does not mind."""

    def __init__(self, newsroom):
        self.newsroom, self.ids, self.number = newsroom, [], 0
        self.acts = {self.publish: 30, self.update: 20, self.correct: 12, self.move: 10, self.unpublish: 10, self.plan: 10,
                     self.take_down: 8}

    def says(self, method, path, body, tag=None):
        return self.newsroom.desk.says(method, path, body, {"If-Match": '"%d"' % tag} if tag else None)

    def act(self):
        self.number += 1
        random.choices(list(self.acts), self.acts.values())[0]()

    def goes(self, article, **publication):
        self.says("PUT", "/desk/v1/articles/%s/publication" % article["id"], publication, article["revision"])

    def write(self, **more):
        article = self.says("POST", "/desk/v1/articles", story(self.number, **more))
        self.ids.append(article["id"])
        return article

    def any(self):
        if not self.ids:
            return self.write()
        return self.says("GET", "/desk/v1/articles/" + random.choice(self.ids), "")

    def rewritten(self, **more):
        article = self.any()
        told = dict(article["story"], headline="Tarvik, again %d" % self.number, **more)
        return self.says("PUT", "/desk/v1/articles/" + article["id"], told, article["revision"])

    def publish(self):
        self.goes(self.write())

    def update(self):
        self.goes(self.rewritten())

    def correct(self):
        article = self.rewritten()
        self.goes(article, **({"change": "correction", "note": "It was miscounted"} if article["published"] else {}))

    def move(self):
        self.goes(self.rewritten(slug="tarvik-moved-%d" % self.number))

    def unpublish(self):
        article = self.any()
        if article["state"] in ("published", "scheduled"):
            self.says("DELETE", "/desk/v1/articles/%s/publication?reason=Tried" % article["id"], "", article["revision"])

    def plan(self):
        begins = datetime.now(timezone.utc) + timedelta(seconds=random.uniform(0.5, 8))
        ends = begins + timedelta(seconds=random.uniform(0.5, 8))
        until = {"until": ends.isoformat()} if random.random() < 0.5 else {}
        self.goes(self.write() if random.random() < 0.5 else self.rewritten(), **{"from": begins.isoformat()}, **until)

    def take_down(self):
        photo = self.says("POST", "/desk/v1/media", {"url": "https://pictures.example/%d.jpg" % self.number,
                                                     "width": 1600, "height": 900, "alt": "A pier", "credit": "Own"})
        self.goes(self.write(captions=[{"id": "c1", "media": photo["id"], "role": "lead"}]))
        self.says("PUT", "/desk/v1/media/%s/takedown" % photo["id"], {"reason": "Tried", "notice": "Removed."}, photo["revision"])


def published(newsroom):
    """Every article that readers find, by its id."""
    found, cursor = [], ""
    while cursor is not None:
        status, body = newsroom.reads("/content/v1/articles?limit=100" + cursor)
        page = json.loads(body)
        found += [card["id"] for card in page["items"]]
        cursor = page["page"]["next"] and "&cursor=" + page["page"]["next"]
    return {article: newsroom.reads("/content/v1/articles/" + article)[1] for article in found}


def copy(asked, directory):
    random.seed(asked.seed)
    newsroom = Newsroom(asked.jar, os.path.join(directory, "data"))
    kept, editor, refused = Copy(newsroom), Editor(newsroom), 0
    kept.start()
    kills = sorted(random.sample(range(asked.acts), asked.kills))
    for number in range(asked.acts):
        if number in kills:
            threading.Timer(random.uniform(0, 0.02), newsroom.kill).start()
            for _ in range(3):
                try:
                    editor.act()
                except AWAY:
                    pass
            newsroom.product.process.wait()
            newsroom.start()
        try:
            editor.act()
        except AWAY as no:
            refused += 1
            newsroom.desk = Desk(newsroom.product)
            if refused < 4:
                print("refused:", str(no)[:200])
    time.sleep(20)  # the last thing planned is due
    last = int(json.loads(newsroom.reads("/content/v1/changes?after=%d" % kept.seen)[1])["items"] != [])
    truth = published(newsroom)
    same = truth == kept.articles and not last
    print("%d acts, %d kills, %d refused; %d changes (%s); the copy came back %d times" % (
        asked.acts, asked.kills, refused, kept.seen, ", ".join("%s %d" % k for k in sorted(kept.kinds.items())), kept.resumed))
    print("%d articles with readers, %d in the copy: %s" % (len(truth), len(kept.articles), "equal" if same else "DIFFERENT"))
    newsroom.product.stop()
    if not same:
        raise SystemExit(1)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] * 1000


def ears(product, many):
    """Connections that have been told to wait for what comes."""
    eyes = selectors.EpollSelector()
    for _ in range(many):
        s = socket.create_connection(("127.0.0.1", product.port))
        s.sendall(b"GET /content/v1/changes/stream HTTP/1.1\r\nHost: localhost\r\n\r\n")
        eyes.register(s, selectors.EVENT_READ)
    left = many
    while left:
        for key, _ in eyes.select(10):
            if b"text/event-stream" in key.fileobj.recv(4096):
                left -= 1
    return eyes


def listeners(asked, directory):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))  # which the product inherits
    product = Product(asked.jar, os.path.join(directory, "data"))
    desk = Desk(product)
    for number in range(20):
        desk.publishes(story(number))
    print("%-46s %d MiB" % ("memory before anybody listens", product.memory()))
    before, begun = product.cpu(), time.time()
    eyes = ears(product, asked.listeners)
    print("%-46s %.1f s, %.1f s of processor" % ("%d listeners have come in" % asked.listeners, time.time() - begun, product.cpu() - before))
    time.sleep(5)
    before = product.cpu()
    time.sleep(30)
    print("%-46s %d MiB" % ("memory with them", product.memory()))
    print("%-46s %.2f s of processor in 30 s" % ("silence, with its signs of life", product.cpu() - before))
    while eyes.select(0):
        for key, _ in eyes.select(0):
            key.fileobj.recv(65536)
    first, last, before = [], [], product.cpu()
    for number in range(asked.publications):
        asked_at = []

        def publish():
            asked_at.append(time.perf_counter())
            desk.publishes(story(1000 + number))
            asked_at.append(time.perf_counter())

        writer = threading.Thread(target=publish)
        writer.start()
        heard = []
        while len(heard) < asked.listeners:
            for key, _ in eyes.select(10):
                if b"data: " in key.fileobj.recv(65536):
                    heard.append(time.perf_counter())
        writer.join()
        first.append(heard[0] - asked_at[1])
        last.append(heard[-1] - asked_at[1])
        time.sleep(0.1)
    used = (product.cpu() - before) / asked.publications * 1000
    for name, values in (("from the answer to the editor to the first", first), ("to the last of them", last)):
        print("%-46s median %.0f ms, p95 %.0f ms, most %.0f ms" % (name, percentile(values, 0.5), percentile(values, 0.95), max(values) * 1000))
    print("%-46s %.0f ms, publishing included" % ("processor for each publication", used))
    product.stop()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("what", choices=("copy", "listeners"))
    options.add_argument("--acts", type=int, default=1000)
    options.add_argument("--kills", type=int, default=10)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--listeners", type=int, default=5000)
    options.add_argument("--publications", type=int, default=50)
    options.add_argument("--keep")
    options.add_argument("--jar", default=JAR)
    asked = options.parse_args()
    within(asked.keep, lambda directory: {"copy": copy, "listeners": listeners}[asked.what](asked, directory))


if __name__ == "__main__":
    main()
