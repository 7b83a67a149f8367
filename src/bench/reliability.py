#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whether what the finder is sure of is right: a table of confidence against the share that was.

    reliability.py EVALUATOR.py GOLD.jsonl PRED.jsonl [--half 0|1] [--by reason]

EVALUATOR is the module that decides what is right (words and speaker both); PRED is what the harness wrote
(`./mvnw -q -Pbench test-compile exec:java -Dexec.args="quotes IN OUT"`). `--half` takes the documents of one half
only, by a hash of their ids, so that constants set on one half are judged on the other. `--by reason` groups by how
the text tells who speaks instead, and by the kind of words.
"""
import argparse
import hashlib
import importlib.util
import re
from collections import defaultdict


def module(path):
    spec = importlib.util.spec_from_file_location("evaluator", path)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def half(name):
    return hashlib.sha256(name.encode()).digest()[0] % 2


def judged(ev, gold, pred):
    """Each proposed piece that the evaluator counts, and whether it is right."""
    for name, g in gold.items():
        doc = ev.Doc(g["text"])
        core = ev.items(doc, [q for q in g["quotes"] if q.get("scope", "core") == "core"])
        other = ev.items(doc, [q for q in g["quotes"] if q.get("scope", "core") != "core"])
        found = ev.items(doc, pred.get(name, {}).get("quotes", []))
        pairs = {j: i for i, j in ev.greedy(core, found, 0.5)}
        for j, (span, quote) in enumerate(found):
            if j not in pairs and ev.ignorable(span, other):
                continue
            match = core[pairs[j]][1] if j in pairs else None
            right = match is not None and (not ev.has_speaker(match) or ev.speaker_ok(doc, match, quote))
            yield quote, right


def way(quote):
    told = re.sub(r"“[^”]*”", "…", quote.get("reason") or "-").split(", taken for")[0]
    return "%-8s %s" % (quote["type"], told)


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("evaluator")
    ap.add_argument("gold")
    ap.add_argument("pred")
    ap.add_argument("--half", type=int, choices=(0, 1))
    ap.add_argument("--by", choices=("confidence", "reason"), default="confidence")
    a = ap.parse_args()
    ev = module(a.evaluator)
    gold = {k: v for k, v in ev.load(a.gold).items() if a.half is None or half(k) == a.half}
    rows = defaultdict(list)
    for quote, right in judged(ev, gold, ev.load(a.pred)):
        key = way(quote) if a.by == "reason" else min(9, int(quote["confidence"] * 10))
        rows[key].append((quote["confidence"], right))
    off = 0.0
    total = sum(len(r) for r in rows.values())
    print("%-78s %6s %6s %6s" % (a.by, "mean", "right", "count"))
    for key in sorted(rows):
        mean = sum(c for c, _ in rows[key]) / len(rows[key])
        share = sum(r for _, r in rows[key]) / len(rows[key])
        off += abs(mean - share) * len(rows[key]) / max(1, total)
        label = key if a.by == "reason" else "%.1f to %.1f" % (key / 10, key / 10 + 0.1)
        print("%-78s %6.3f %6.3f %6d" % (label, mean, share, len(rows[key])))
    print("%d documents, %d pieces, off by %.3f on average" % (len(gold), total, off))


if __name__ == "__main__":
    main()
