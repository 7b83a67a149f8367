#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how fast articles are written, beside the same rows inserted by pgbench, in the same database, in one run.

usage: write.py JAR [--seconds 10] [--runs 3] [--connections 32] [--keep DIR]

F: an article with three photos, five quotations and three tags is sent to the desk by wrk, signed in, over so many connections;
it is stored with all that belongs to it (history, audit) in one transaction, on disk when it is answered. The yardstick: the rows
that one such transaction wrote, in every table in which it wrote any, inserted in one transaction by pgbench, one statement a
table, into tables with the same columns and as many indexes, by 24 clients: the database has no more connections beside the
product. Both in turn, once the product's compiler is done.
"""
import argparse, json, os, re, statistics, subprocess
from corpus import Corpus
from product import Desk, Product, furnish, within, wrk

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("jar")
options.add_argument("--seconds", type=int, default=10)
options.add_argument("--runs", type=int, default=3)
options.add_argument("--connections", type=int, default=32)
options.add_argument("--stories", type=int, default=2000)
options.add_argument("--keep")
asked = options.parse_args()
# wrk is one editor with many hands; without this an editor gets the share of one
SETTINGS = {**Product.UNLIMITED, "verbatim.http.desk-share": asked.connections}


def literal(text):
    """The text as SQL writes it; pgbench would take a colon for one of its variables."""
    if text is None:
        return "null"
    return "E'%s'" % text.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a")


def yardstick(product, article, work):
    """Tables like those in which the article's transaction wrote, and a script that writes the same rows into them."""
    product.sql("drop schema if exists yardstick cascade; create schema yardstick")
    wrote = product.sql("select xmin from article where id = '%s'" % article)
    inserts, rows = [], {}
    for table in product.sql("select tablename from pg_tables where schemaname = 'public' order by 1").splitlines():
        count = int(product.sql("select count(*) from %s where xmin::text = '%s'" % (table, wrote)))
        if not count:
            continue
        rows[table] = count
        product.sql("create table yardstick.%s (like %s including defaults including generated including storage)" % (table, table))
        for index in product.sql("select indexdef from pg_indexes where schemaname = 'public' and tablename = '%s'" % table).splitlines():
            product.sql(re.sub(r"CREATE (UNIQUE )?INDEX \S+ ON public\.", "CREATE INDEX ON yardstick.", index))
        columns = product.sql("select quote_ident(column_name) from information_schema.columns where table_schema = 'public'"
                              " and table_name = '%s' and is_generated = 'NEVER' order by ordinal_position" % table).splitlines()
        values = json.loads(product.sql("select json_agg(json_build_array(%s)) from %s where xmin::text = '%s'" % (
            ", ".join(column + "::text" for column in columns), table, wrote)))
        inserts.append("insert into yardstick.%s (%s) values %s;" % (
            table, ", ".join(columns), ", ".join("(%s)" % ", ".join(map(literal, row)) for row in values)))
    path = os.path.join(work, "rows.sql")
    with open(path, "w", encoding="utf-8") as out:
        out.write("\n".join(["begin;", *inserts, "commit;"]) + "\n")
    return path, rows


def pgbench(product, script, seconds):
    reach, environment = product.database()
    ran = subprocess.run(["pgbench", "-n", "-c", str(min(24, asked.connections)), "-j", "2", "-T", str(seconds), "-f", script,
                          *reach, "verbatim"], env=environment, capture_output=True, text=True)
    if ran.returncode:
        raise SystemExit(ran.stderr)
    return float(re.search(r"tps = ([\d.]+)", ran.stdout).group(1))


def main(work):
    os.chmod(work, 0o755)
    product = Product(asked.jar, os.path.join(work, "data"), settings=SETTINGS)
    try:
        corpus, desk = Corpus(asked.stories), Desk(product)
        speakers, media = furnish(desk, corpus)
        stories = os.path.join(work, "stories.jsonl")
        with open(stories, "w", encoding="utf-8") as out:
            for n in range(1, asked.stories + 1):
                out.write(json.dumps(dict(corpus.story(n, speakers, media), slug=None), ensure_ascii=False) + "\n")
        one = json.loads(open(stories, encoding="utf-8").readline())
        script, rows = yardstick(product, desk.says("POST", "/desk/v1/articles", one)["id"], work)
        print("one article: %s" % ", ".join("%d %s" % (n, table) for table, n in rows.items()), flush=True)
        given = [stories, "/desk/v1/articles", desk.headers["Authorization"].split()[1]]
        for _ in range(12):  # the compiler is at it for two minutes
            wrk(product.base, asked.connections, max(10, asked.seconds), *given)
        pgbench(product, script, 3)
        ours, theirs = [], []
        for _ in range(asked.runs):
            ours.append(wrk(product.base, asked.connections, asked.seconds, *given))
            theirs.append(pgbench(product, script, asked.seconds))
        rates = sorted((r["requests"] - r["errors"]) / r["duration_us"] * 1e6 for r in ours)
        print("F        verbatim   %6.0f a second [%.0f..%.0f]  p50 %.1f ms  p99 %.1f ms%s" % (
            statistics.median(rates), rates[0], rates[-1], statistics.median(r["p50_us"] for r in ours) / 1e3,
            statistics.median(r["p99_us"] for r in ours) / 1e3, "  %d ERRORS" % sum(r["errors"] for r in ours) if any(r["errors"] for r in ours) else ""))
        print("F        pgbench    %6.0f a second [%.0f..%.0f]" % (statistics.median(theirs), min(theirs), max(theirs)))
        ratio = statistics.median(rates) / statistics.median(theirs)
        print("F        %.2f of pgbench, must 0.35, aim 0.60: %s" % (ratio, "reaches the aim" if ratio >= .6 else "holds" if ratio >= .35 else "MISSES"))
    finally:
        product.stop()


within(asked.keep, main)
