#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the dump of this version that every later one must be able to migrate.

usage: dump.py VERSION     (./mvnw package first; needs Debian's postgresql)

Starts the product on an empty database with its samples, lets an editor work a little, and keeps what pg_dump says, without
psql's own commands, as src/test/resources/dumps/VERSION.sql.gz. Once a version is out its dump is never made again.
"""
import gzip, os, sys, tempfile
from house import ROOT, Editor, Node, Postgres, story

target = os.path.join(ROOT, "src", "test", "resources", "dumps", sys.argv[1] + ".sql.gz")
if os.path.exists(target):
    raise SystemExit("there is a dump of that version already, and versions do not change once they are out")
work, postgres = tempfile.mkdtemp(), Postgres()
try:
    Node.password = "a throw-away password of the dump"
    node = Node(work, {**postgres.environment(), "VERBATIM_SAMPLES": "true"})
    editor = Editor(node).signs_in()
    say = editor.must

    def revision(path):
        return {"If-Match": say("GET", path).headers["ETag"]}

    articles = [line["id"] for line in say("GET", "/desk/v1/articles?limit=100").json()["items"]]
    live = [a for a in articles if say("GET", "/desk/v1/articles/" + a).json()["state"] == "published"]
    # a story rewritten three times and corrected for readers
    first = "/desk/v1/articles/" + live[0]
    for n in range(3):
        text = say("GET", first).json()["story"]
        text["standfirst"] = "Rewritten for the %d. time – “naïve café”, 日本, العربية, 🌫️" % (n + 1)
        say("PUT", first, text, revision(first))
    say("PUT", first + "/publication", {"change": "correction", "note": "The standfirst was wrong"}, revision(first))
    # one that readers no longer have, one that they will have, one that is only a draft, one that came as a page
    second = "/desk/v1/articles/" + live[1]
    say("DELETE", second + "/publication?reason=Superseded", None, revision(second))
    later = "/desk/v1/articles/" + say("POST", "/desk/v1/articles", story(1)).json()["id"]
    say("PUT", later + "/publication", {"from": "2099-12-31T23:30:00+01:00", "zone": "Europe/Copenhagen"}, revision(later))
    say("POST", "/desk/v1/articles", story(2))
    with open(os.path.join(ROOT, "src", "site", "examples", "page.txt"), encoding="utf-8") as page:
        say("POST", "/desk/v1/intake", page.read(), {"Content-Type": "text/plain; charset=utf-8"})
    # a speaker of a published article under another name, and somebody who may only read
    speakers = say("GET", "/content/v1/speakers?limit=1").json()["items"]
    speaker = "/desk/v1/speakers/" + speakers[0]["id"]
    known = say("GET", speaker).json()
    draft = {key: known[key] for key in ("kind", "name", "honorific", "surname", "nativeName", "aliases", "sameAs", "terms") if key in known}
    draft["aliases"] = [*draft["aliases"], draft["name"]]
    draft["name"] = "Renamed " + draft["name"]
    say("PUT", speaker, draft, revision(speaker))
    say("POST", "/access/v1/users", {"username": "throw-away", "displayName": "Somebody", "password": "nobody keeps this one", "roles": ["reporter", "photo"]})
    node.stop()
    dump = postgres.run("pg_dump", "--inserts", "--no-owner", "--no-privileges", "-h", "127.0.0.1", "-p", str(postgres.port), "-U", "postgres", "verbatim").stdout
    lines = [line for line in dump.split("\n") if not line.startswith("\\")]
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as out:
        out.write("\n".join(lines).encode())
    print("%s: %d bytes, %d lines" % (target, os.path.getsize(target), len(lines)))
finally:
    postgres.remove()
