#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how long readers wait in a large archive, beside a small one, with nothing kept in memory.

usage: archive.py JAR [--articles 10000,1000000] [--times 200] [--keep DIR]   (--times 0 only fills it)

Starts the packaged product on a directory of its own, has its desk publish a hundred generated articles, and multiplies what
was printed of them with COPY: each copy has ids, an address, a time, tags, a section, speakers and words of its own, five
quotations and three captions. Beyond 20,000 the database multiplies those, each with an address, a time and a rare word of its
own (the ids within its document are those of the copy it was made of). At each size it asks one request after the other with the shelf switched off and prints the
median and the 99th of a hundred; and how long the desk takes to publish. The desk's own side of the copies stays empty:
readers never look at it. --keep leaves the directory, and goes on from there.
"""
import argparse, datetime, http.client, json, os, random, re, statistics, subprocess, threading, time, uuid
import urllib.parse
from corpus import Corpus
from product import Desk, Product, load, within

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("jar")
options.add_argument("--articles", default="10000,1000000")
options.add_argument("--times", type=int, default=200)
options.add_argument("--keep")
asked = options.parse_args()
TEMPLATES, CHUNK, COPIED = 100, 5000, 20000
STAGE = """create unlogged table if not exists stage (id uuid, article uuid, path text, language text, section text, tags text[],
  speakers uuid[], published timestamptz, etag text, keys text, card_keys text, document bytea, card bytea, heading text, words text);
  create unlogged table if not exists stage_part (kind text, edition uuid, id uuid, position int, said text, speaker uuid,
  media uuid, published timestamptz, folded text, keys text, document bytea, words text)"""
FILE = """insert into article (id, revision, stage, headline, created_at, created_by, updated_at, updated_by)
  select article, 1, 'DRAFT', 'copy', published, 'bench', published, 'bench' from stage;
  insert into address (path, article) select path, article from stage;
  insert into edition (id, article, revision, version, path, begins_at, current, language, section, tags, speakers, published_at,
    updated_at, etag, keys, card_keys, document, card, heading, words)
  select id, article, 1, 1, path, published, true, language, section, tags, speakers, published, published, etag, keys, card_keys,
    document, card, heading, searched(words) from stage;
  insert into printed_quote (edition, id, position, kind, speaker, occasion_kind, said_from, said_to, keys, document, folded,
    published_at, current, tongue, words)
  select edition, id, position, said, speaker, 'interview', published::date, published::date, keys, document, folded, published,
    true, 'english', searched(words) from stage_part where kind = 'quote';
  insert into printed_caption (edition, id, position, media, depicted, keys, document, published_at, current, tongue, words)
  select edition, id, position, media, '{}', keys, document, published, true, 'english', searched(words)
  from stage_part where kind = 'caption';
  truncate stage, stage_part"""


MULTIPLIED = "create unlogged table if not exists made (old uuid, edition uuid, article uuid, number int)"
RARE = "'zz' || translate(((%s) / 20)::text, '0123456789', 'abcdefghij')"
MULTIPLY = """insert into made select e.id, gen_random_uuid(), gen_random_uuid(), FIRST + right(e.path, 7)::int from edition e
    where e.path >= 'copy-0000000' and e.path < 'copy-' || lpad(COPIED::text, 7, '0') and FIRST + right(e.path, 7)::int < LAST;
  insert into article (id, revision, stage, headline, created_at, created_by, updated_at, updated_by)
  select article, 1, 'DRAFT', 'copy', now(), 'bench', now(), 'bench' from made;
  insert into address (path, article) select 'copy-' || lpad(number::text, 7, '0'), article from made;
  insert into edition (id, article, revision, version, path, begins_at, current, language, section, tags, speakers, published_at,
    updated_at, etag, keys, card_keys, document, card, heading, words)
  select m.edition, m.article, 1, 1, 'copy-' || lpad(m.number::text, 7, '0'), e.begins_at + SHIFT, true, language, section,
    tags, speakers, e.published_at + SHIFT, e.updated_at + SHIFT, lpad(to_hex(m.number), 24, '0'),
    'a-' || right(m.article::text, 12), 'a-' || right(m.article::text, 12), document, card, replace(heading, OLD, NEW),
    ts_delete(words, tsvector_to_array(to_tsvector('reading_english', OLD))) || setweight(to_tsvector('reading_english', NEW), 'A')
  from made m join edition e on e.id = m.old;
  insert into printed_quote (edition, id, position, kind, speaker, occasion_kind, said_from, said_to, keys, document, folded,
    published_at, current, tongue, words)
  select m.edition, gen_random_uuid(), position, kind, speaker, occasion_kind, said_from, said_to, keys, document, folded,
    published_at + SHIFT, true, tongue, words from made m join printed_quote q on q.edition = m.old;
  insert into printed_caption (edition, id, position, media, depicted, keys, document, published_at, current, tongue, words)
  select m.edition, gen_random_uuid(), position, media, depicted, keys, document, published_at + SHIFT, true, tongue, words
  from made m join printed_caption c on c.edition = m.old;
  truncate made"""


def multiply(first, last):
    """The statement that makes as many articles again as were copied, beginning with this number."""
    text = MULTIPLY.replace("SHIFT", "FIRST * interval '11 minutes'")
    text = text.replace("OLD", RARE % "(m.number - FIRST)").replace("NEW", RARE % "m.number")
    return text.replace("FIRST", str(first)).replace("LAST", str(last)).replace("COPIED", str(COPIED))


class Archive:
    def __init__(self, product):
        self.product = product
        self.sql = product.sql
        file = os.path.join(os.path.dirname(product.data), "password")
        if not os.path.exists(file):
            open(file, "w").write(product.password)
        product.password = open(file).read()

    def templates(self):
        rows = self.sql("select json_build_object('document', convert_from(document, 'UTF8')::json, 'card', convert_from(card, 'UTF8')::json,"
                        " 'quotes', (select json_agg(convert_from(q.document, 'UTF8')::json order by q.position) from printed_quote q where q.edition = e.id),"
                        " 'captions', (select json_agg(convert_from(c.document, 'UTF8')::json order by c.position) from printed_caption c where c.edition = e.id))"
                        " from edition e where path like 'article-%' order by path limit " + str(TEMPLATES))
        return [json.loads(row) for row in rows.splitlines()]

    def speakers(self):
        return [line.split("|") for line in self.sql("select id, slug, name from printed_speaker order by slug").splitlines()]


class Copier:
    """Makes one more article of a printed one."""

    def __init__(self, templates, speakers, tags, seed):
        self.random = random.Random(seed)
        self.templates, self.speakers, self.tags = templates, speakers, tags
        self.speaker_weights = [1 / (n + 1) for n in range(len(speakers))]
        self.tag_weights = [1 / (n + 1) for n in range(len(tags))]
        self.texts = [json.dumps(t, ensure_ascii=False) for t in templates]

    def copy(self, number):
        at = self.random.randrange(len(self.texts))
        template, text = self.templates[at], self.texts[at]
        old = template["document"]
        ids = {part["id"] for kind in ("body", "captions", "attributions") for part in old[kind]} | {old["id"]}
        for one in ids:
            text = text.replace(one, str(uuid.UUID(int=self.random.getrandbits(128), version=4)))
        text = text.replace(old["slug"], "copy-%07d" % number)
        made = json.loads(text)
        document, card = made["document"], made["card"]
        published = datetime.datetime(2005, 1, 1, tzinfo=datetime.timezone.utc) + datetime.timedelta(minutes=11 * number)
        told = published.strftime("%Y-%m-%dT%H:%M:%SZ")
        tags = list(dict.fromkeys(self.random.choices(self.tags, self.tag_weights, k=3)))
        speakers = {}
        for part in document["speakers"]:
            speakers[part["id"]] = self.random.choices(self.speakers, self.speaker_weights)[0]
        rare = "zz" + "".join(chr(97 + int(d)) for d in str(number // 20))
        common = " common" if number % 3 == 0 else ""
        middling = " middling" if number % 200 == 0 else ""
        for one in (document, card):
            one["headline"] = "%s %s%s%s" % (one["headline"].rsplit(" ", 1)[0], rare, common, middling)
            one["publishedAt"] = one["firstPublishedAt"] = one["updatedAt"] = told
            one["tags"] = [{"slug": t, "name": t.capitalize()} for t in tags]
            one["section"] = {"slug": "part-%d" % (number % 12), "name": "Part %d" % (number % 12)}
        for part in document["speakers"] + [a["speaker"] for a in document["attributions"]] + [q["speaker"] for q in made["quotes"]]:
            part["id"], part["slug"], part["name"] = speakers[part["id"]]
        return made, document, card, published, told, tags, list({s[0] for s in speakers.values()})


def words(text):
    return " ".join(re.findall(r"\w+", text.lower()))


def cell(value):
    if value is None:
        return "\\N"
    if isinstance(value, list):
        return "{%s}" % ",".join(value)
    return str(value).replace("\\", "\\\\").replace("\t", " ").replace("\n", " ")


def bytes_of(value):
    return "\\\\x" + json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode().hex()


def chunk(copier, first, last):
    editions, parts = [], []
    for number in range(first, last):
        made, document, card, published, told, tags, speakers = copier.copy(number)
        edition, article = str(uuid.UUID(int=copier.random.getrandbits(128), version=4)), document["id"]
        body = words(" ".join(b.get("text", "") for b in document["body"]))
        found = {"language": "en", "a": words(document["headline"]), "b": words(document["standfirst"]),
                 "c": words(" ".join(c["text"] + " " + c["credit"] for c in document["captions"])),
                 "d": body + " " + words(" ".join(a["quote"] for a in document["attributions"]))}
        keys = "a-" + article[24:]
        editions.append("\t".join([*map(cell, (edition, article, document["slug"], "en", document["section"]["slug"], tags, speakers, told,
                        "%024x" % number, keys, keys)), bytes_of(document), bytes_of(card),
                        cell(" " + found["a"]), cell(json.dumps(found))]))
        for at, quote in enumerate(made["quotes"]):
            quote["article"]["publishedAt"] = told
            text = words(quote["quote"] + " " + quote["sentence"])
            parts.append("\t".join([*map(cell, ("quote", edition, quote["id"], at, "direct", quote["speaker"]["id"], None, told, text, keys)),
                         bytes_of(quote), cell(json.dumps({"language": "en", "a": text}))]))
        for at, caption in enumerate(made["captions"]):
            parts.append("\t".join([*map(cell, ("caption", edition, caption["id"], at, None, None, caption["media"]["id"], told, "", keys)),
                         bytes_of(caption), cell(json.dumps({"language": "en", "a": words(caption["text"]), "c": words(caption["credit"])}))]))
    return editions, parts


def grow(archive, corpus, size):
    have = int(archive.sql("select count(*) from edition where path like 'copy-%'"))
    if have >= size:
        return
    begun = time.time()
    indexes = archive.sql("select indexname || '|' || indexdef from pg_indexes where indexdef like '%USING gin%' and tablename in"
                          " ('edition', 'printed_quote', 'printed_caption')").splitlines()
    large = size - have > 100000
    if large:
        archive.sql("; ".join("drop index " + line.split("|")[0] for line in indexes))
    archive.sql(STAGE)
    tags = [t for t in corpus.tags]
    copier = Copier(archive.templates(), archive.speakers(), tags, 7 + have)
    filing = None
    for first in range(have, min(size, COPIED), CHUNK):
        editions, parts = chunk(copier, first, min(size, COPIED, first + CHUNK))
        if filing:
            filing.join()
        filing = threading.Thread(target=store, args=(archive, editions, parts))
        filing.start()
    if filing:
        filing.join()
    archive.sql(MULTIPLIED)
    for first in range(COPIED, size, COPIED):
        if first >= have:
            archive.sql(multiply(first, size))
    if large:
        for line in indexes:
            archive.sql("set maintenance_work_mem = '2GB'; " + line.split("|", 1)[1])
    archive.sql("insert into generation (id, value) values (1, 0) on conflict (id) do update set value = generation.value + 1")
    for table in ("edition", "printed_quote", "printed_caption", "article", "address"):
        archive.sql("vacuum (analyze) " + table)
    print("%d articles are there; it took %.0f s" % (size, time.time() - begun), flush=True)


def store(archive, editions, parts):
    archive.sql("copy stage from stdin", "\n".join(editions) + "\n")
    archive.sql("copy stage_part from stdin", "\n".join(parts) + "\n")
    archive.sql(FILE)


class Refused(Exception):
    """An answer other than 200: it is told in its row, the others are measured, and the script fails at its end."""


class Reader:
    def __init__(self, product):
        self.connection = http.client.HTTPConnection("127.0.0.1", product.port, timeout=60)

    def get(self, path):
        begun = time.perf_counter()
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise Refused("%s: %d %s" % (path, answer.status, body[:500]))
        return (time.perf_counter() - begun) * 1000, body


def figure(name, size, times):
    times = sorted(times)
    p50, p99 = statistics.median(times), times[min(len(times) - 1, int(len(times) * .99))]
    print("%-46s %9d articles  p50 %8.2f ms  p99 %8.2f ms  max %8.2f ms" % (name, size, p50, p99, times[-1]), flush=True)


def deep(reader, pages):
    """Cursors around the page with this number, of twenty each."""
    path = "/content/v1/articles?limit=100"
    for _ in range(pages // 5):
        following = json.loads(reader.get(path)[1])["page"]["next"]
        if not following:
            break
        path = "/content/v1/articles?limit=100&cursor=" + following
    found = []
    path = path.replace("limit=100", "limit=20")
    for _ in range(20):
        found.append(path)
        following = json.loads(reader.get(path)[1])["page"]["next"]
        path = "/content/v1/articles?limit=20&cursor=" + following if following else found[0]
    return found


def measure(archive, corpus, size):
    rnd, reader, refusals = random.Random(3), Reader(archive.product), []
    names = archive.speakers()
    quoted = archive.sql("select speaker from printed_quote where current group by 1 order by count(*) desc limit 1")
    seldom = archive.sql("select speaker from printed_quote where current group by 1 order by count(*) limit 1")
    pages = deep(reader, min(5000, size // 20 - 40))
    number = lambda: rnd.randrange(size)
    rare = lambda: "zz" + "".join(chr(97 + int(d)) for d in str(number() // 20))
    kinds = [
        ("article", lambda: "/content/v1/articles/copy-%07d" % number()),
        ("list, first page", lambda: "/content/v1/articles"),
        ("list, page %d by cursor" % min(5000, size // 20 - 40), lambda: rnd.choice(pages)),
        ("list of a common tag", lambda: "/content/v1/articles?tag=" + corpus.tags[0]),
        ("list of a rare tag", lambda: "/content/v1/articles?tag=" + corpus.tags[-1]),
        ("list of two tags at once", lambda: "/content/v1/articles?tag=%s&tag=%s" % (corpus.tags[-1], corpus.tags[-2])),
        ("list of a section", lambda: "/content/v1/articles?section=part-%d" % rnd.randrange(12)),
        ("list of the most quoted speaker", lambda: "/content/v1/articles?speaker=" + quoted),
        ("list of the least quoted speaker", lambda: "/content/v1/articles?speaker=" + seldom),
        ("list of a month long ago", lambda: "/content/v1/articles?publishedFrom=2005-01-05&publishedTo=2005-02-05"),
        ("quotations of the most quoted speaker", lambda: "/content/v1/speakers/%s/quotes" % quoted),
        ("the most quoted speaker", lambda: "/content/v1/speakers/" + quoted),
        ("quotations, newest", lambda: "/content/v1/quotes"),
        ("captions, newest", lambda: "/content/v1/captions"),
        ("search, a word of 20 articles", lambda: "/content/v1/articles?q=" + rare()),
        ("search, a word in 1 of 200", lambda: "/content/v1/articles?q=middling"),
        ("search, a word in 1 of 3", lambda: "/content/v1/articles?q=common"),
        ("search, two words, a rare and a common one", lambda: "/content/v1/articles?q=common+" + rare()),
        ("search, a word of 20 articles, best first", lambda: "/content/v1/articles?sort=relevance&q=" + rare()),
        ("search, a word in 1 of 3, best first", lambda: "/content/v1/articles?sort=relevance&q=common"),
        ("search, highlights", lambda: "/content/v1/articles?highlight=true&q=" + rare()),
        ("search of quotations, a word of the corpus", lambda: "/content/v1/quotes?q=" + urllib.parse.quote(rnd.choice(corpus.words))),
        ("search of captions, two words of the corpus", lambda: "/content/v1/captions?q=" + urllib.parse.quote(" ".join(rnd.choices(corpus.words, k=2)))),
        ("suggestions for two letters", lambda: "/content/v1/suggestions?q=" + rnd.choice(["ba", "lo", "mi", "zz", "co"])),
        ("facets of everything", lambda: "/content/v1/articles?facets=section,tag,speaker,month"),
        ("count=estimated", lambda: "/content/v1/articles?count=estimated"),
        ("count=exact", lambda: "/content/v1/articles?count=exact"),
        ("related", lambda: "/content/v1/articles/copy-%07d/related" % number()),
        ("RSS", lambda: "/content/v1/feeds/rss.xml"),
    ]
    for name, path in kinds:
        few = asked.times if "exact" not in name else max(5, asked.times // 20)
        try:
            for _ in range(3):
                reader.get(path())
            figure(name, size, [reader.get(path())[0] for _ in range(few)])
        except Refused as refused:
            refusals.append(refused)
            print("%-46s %9d articles  %s" % (name, size, refused), flush=True)
    desk, times = Desk(archive.product), []
    desk_corpus = Corpus(1, seed=int(time.time()))
    media = desk.says("POST", "/desk/v1/media", {"url": "https://pictures.example/x.jpg", "width": 1600, "height": 900})["id"]
    for n in range(max(20, asked.times // 4)):
        story = desk_corpus.story(n + 1, [(names[0][2], names[0][0])], [media])
        story.update(slug=None, section=None, tags=corpus.tags[:3], displayedAt=None)
        article = desk.says("POST", "/desk/v1/articles", story)
        begun = time.perf_counter()
        desk.says("PUT", "/desk/v1/articles/%s/publication" % article["id"], {}, {"If-Match": '"%d"' % article["revision"]})
        times.append((time.perf_counter() - begun) * 1000)
    figure("publish at the desk", size, times)
    print("%d MiB resident" % archive.product.memory(), flush=True)
    if refusals:
        raise SystemExit("%d kinds of request were refused" % len(refusals))


def main(work):
    os.chmod(work, 0o755)
    data, corpus = os.path.join(work, "data"), Corpus(TEMPLATES)
    os.makedirs(data, exist_ok=True)
    for size in map(int, asked.articles.split(",")):
        product = Product(asked.jar, data, shelf=False)
        try:
            archive = Archive(product)
            if archive.sql("select count(*) from edition where path like 'article-%'") == "0":
                load(product, corpus)
                archive.sql("insert into section (id, slug, name, sort_order, revision, updated_at, updated_by)"
                            " select gen_random_uuid(), 'part-' || n, 'Part ' || n, n, 1, now(), 'bench' from generate_series(0, 11) n")
            grow(archive, corpus, size)
        finally:
            product.stop()
        if not asked.times:
            continue
        product = Product(asked.jar, data, shelf=False)
        try:
            measure(Archive(product), corpus, size)
        finally:
            product.stop()


within(asked.keep, main)
