# SPDX-License-Identifier: Apache-2.0
"""A newsroom's worth of articles in invented words; the same seed gives the same ones."""
import random

SYLLABLES = ["ba", "lo", "min", "ter", "ga", "ru", "shi", "ne", "po", "vel", "dra", "ki", "so", "fen", "al", "qua", "ço", "lé"]
PARAGRAPHS, PHOTOS, QUOTES, TAGS = 12, 3, 5, 60


class Corpus:
    def __init__(self, articles, seed=20261124, speakers=500):
        self.random = random.Random(seed)
        self.words = sorted({self.word() for _ in range(4000)})
        self.speakers = ["%s %s %d" % (self.word().capitalize(), self.word().capitalize(), n) for n in range(speakers)]
        self.tags = ["bench-%02d" % n for n in range(TAGS)]
        self.articles = articles

    def word(self):
        return "".join(self.random.choice(SYLLABLES) for _ in range(self.random.randint(1, 4)))

    def sentence(self, least, most):
        words = self.random.choices(self.words, k=self.random.randint(least, most))
        return " ".join(words).capitalize()

    def paragraph(self):
        text = ""
        while len(text) < 300:
            text += (" " if text else "") + self.sentence(8, 16) + "."
        return text

    def story(self, number, speakers, media):
        """A story with photos, confirmed quotations and tags; speakers and media are ids the desk knows."""
        body = [{"type": "paragraph", "id": "p%d" % n, "text": self.paragraph()} for n in range(PARAGRAPHS)]
        captions = [
            {"id": "c%d" % n, "media": self.random.choice(media), "role": "lead" if n == 0 else "inline",
             "text": self.sentence(14, 22) + ".", "credit": self.sentence(2, 2), "alt": self.sentence(6, 9)}
            for n in range(PHOTOS)]
        body[3:3] = [{"type": "figure", "id": "f%d" % n, "caption": "c%d" % n} for n in range(1, PHOTOS)]
        quotes = [self.quote(n, next(b for b in body if b["id"] == "p%d" % (n * 2)), speakers) for n in range(QUOTES)]
        minute = 311 * number
        return {
            "language": "en", "headline": "%s %d" % (self.sentence(6, 10), number), "standfirst": self.sentence(22, 30) + ".",
            "section": "bench", "tags": self.random.sample(self.tags, 3), "slug": "article-%05d" % number,
            "displayedAt": "20%02d-%02d-%02dT%02d:%02d:00+03:00" % (
                15 + number // 1000 % 10, 1 + number // 80 % 12, 1 + number // 3 % 28, minute // 60 % 24, minute % 60),
            "body": body, "captions": captions, "attributions": quotes}

    def quote(self, number, block, speakers):
        said = self.sentence(12, 24)
        name, speaker = self.random.choice(speakers)
        start = len(block["text"]) + 1
        block["text"] += " “%s,” %s said." % (said, name)
        return {
            "id": "a%d" % number, "kind": "direct", "verdict": "confirmed", "basis": "explicit",
            "segments": [{"target": {"block": block["id"]}, "role": "content", "start": start,
                          "end": start + len(said) + 3, "exact": "“%s,”" % said}],
            "speaker": {"kind": "person", "id": speaker, "nameAsGiven": name, "form": "full"},
            "cue": {"text": "said", "lemma": "say"},
            "occasion": {"kind": "interview", "label": None, "date": "2025-11-18", "basis": "stated"}}
