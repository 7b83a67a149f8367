// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.verbatim.kernel.Faults;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Thousands of edits at random, each held against the rule written down once more, slowly. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditingTest {

    Random random;
    List<String> letters;
    Map<Segment.Target, String> texts;
    int blocks;

    @RepeatedTest(250)
    void whatever_is_edited_a_quotation_is_at_exactly_its_words_or_declared_orphaned(RepetitionInfo info) {
        begin(info.getCurrentRepetition());
        var story = settled(Drafts.story(texts, said()), null);
        for (var round = 0; round < 30; round++) {
            for (var edits = random.nextInt(3); edits >= 0; edits--) edit();
            var edited = Drafts.story(texts, story.attributions());

            var after = settled(edited, story);

            for (var i = 0; i < after.attributions().size(); i++)
                assertEquals(
                        expected(story.attributions().get(i)),
                        after.attributions().get(i),
                        () -> texts + "\nwas " + edited);
            assertEquals(after, settled(after, after));
            story = after;
        }
    }

    void begin(int seed) {
        random = new Random(seed);
        letters = IntStream.range(0, 2 + random.nextInt(7))
                .mapToObj(_ -> PointsTest.PIECES.get(random.nextInt(PointsTest.PIECES.size())))
                .toList();
        texts = new LinkedHashMap<>();
        texts.put(Drafts.headline(), text(10));
        for (blocks = 0; blocks < 1 + random.nextInt(4); blocks++) texts.put(Drafts.block(blocks), text(60));
        texts.put(Drafts.caption(0), text(20));
        texts.put(Drafts.caption(1), random.nextBoolean() ? null : text(20));
    }

    String text(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(_ -> letters.get(random.nextInt(letters.size())))
                .collect(Collectors.joining());
    }

    List<Attribution> said() {
        return IntStream.range(0, 8)
                .mapToObj(i -> Drafts.said(
                        i,
                        IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(_ -> segment())
                                .toArray(Segment[]::new)))
                .toList();
    }

    Segment segment() {
        var target = anyText();
        var text = texts.get(target);
        var edges = edges(text).stream().toArray();
        var start = random.nextInt(edges.length - 1);
        var end = start + 1 + random.nextInt(Math.min(8, edges.length - 1 - start));
        return Segment.over(target, Segment.Role.CONTENT, text, edges[start], edges[end]);
    }

    Segment.Target anyText() {
        var all = new ArrayList<>(texts.keySet());
        all.removeIf(target -> texts.get(target) == null || texts.get(target).isEmpty());
        return all.get(random.nextInt(all.size()));
    }

    /** Somebody types, cuts, pastes, divides, joins, reorders, removes or undoes. */
    void edit() {
        var here = anyText();
        var text = texts.get(here);
        var from = random.nextInt(Points.count(text));
        var to = from + 1 + random.nextInt(Math.min(12, Points.count(text) - from));
        var before = Points.slice(text, 0, from);
        var cut = Points.slice(text, from, to);
        var after = Points.slice(text, to, Points.count(text));
        var there = anyText();
        switch (random.nextInt(10)) {
            case 0, 1 -> put(here, before + text(6) + cut + after);
            case 2 -> put(here, before + after);
            case 3 -> put(here, before + text(6) + after);
            case 4 -> put(there, cut + texts.get(there));
            case 5 -> {
                put(here, before + after);
                put(there, texts.get(there) + cut);
            }
            case 6 -> {
                put(here, before);
                texts.put(Drafts.block(blocks++), cut + after);
            }
            case 7 -> join(here, there);
            case 8 -> reorder();
            default -> texts.put(Drafts.block(blocks++), text);
        }
    }

    void put(Segment.Target target, String text) {
        texts.put(target, text.isEmpty() ? letters.getFirst() : text);
    }

    void join(Segment.Target here, Segment.Target there) {
        if (here.equals(there) || there.equals(Drafts.headline())) return;
        put(here, texts.get(here) + texts.get(there));
        if (there.caption() != null && random.nextBoolean()) texts.put(there, null);
        else texts.remove(there);
    }

    void reorder() {
        var order = new ArrayList<>(texts.entrySet());
        Collections.shuffle(order, random);
        var shuffled = new LinkedHashMap<Segment.Target, String>();
        order.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
        texts = shuffled;
    }

    static Story settled(Story story, Story before) {
        var faults = new Faults();
        var after = Anchoring.settle(story, before, faults);
        assertEquals(List.of(), faults.all());
        return after;
    }

    record Found(Segment.Target target, int start, boolean far) {}

    Attribution expected(Attribution stored) {
        var found = stored.segments().stream().map(this::find).toList();
        if (found.stream().anyMatch(Optional::isEmpty))
            return stored.anchored(stored.segments(), Attribution.Anchor.ORPHANED);
        var moved = stored.anchor() == Attribution.Anchor.MOVED
                || found.stream().anyMatch(place -> place.get().far());
        var segments = IntStream.range(0, found.size())
                .mapToObj(i -> at(found.get(i).get(), stored.segments().get(i)))
                .toList();
        return stored.anchored(segments, moved ? Attribution.Anchor.MOVED : Attribution.Anchor.ANCHORED);
    }

    Segment at(Found place, Segment stored) {
        var text = texts.get(place.target());
        var end = place.start() + stored.end() - stored.start();
        var length = Points.count(text);
        return new Segment(
                place.target(),
                stored.role(),
                place.start(),
                end,
                stored.exact(),
                Points.slice(text, Math.max(0, place.start() - 32), place.start()),
                Points.slice(text, end, Math.min(length, end + 32)));
    }

    Optional<Found> find(Segment stored) {
        var size = Points.count(stored.exact());
        var here = texts.get(stored.target()) == null
                ? List.<Integer>of()
                : places(texts.get(stored.target()), stored.exact(), 0, size);
        if (here.contains(stored.start())) return Optional.of(new Found(stored.target(), stored.start(), false));
        if (here.size() == 1) return Optional.of(new Found(stored.target(), here.getFirst(), false));
        var lead = Points.count(stored.prefix());
        var all = new ArrayList<Found>();
        texts.forEach((target, text) -> {
            if (text != null)
                places(text, stored.prefix() + stored.exact() + stored.suffix(), lead, lead + size)
                        .forEach(start -> all.add(new Found(target, start + lead, true)));
        });
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Every code point at which the words stand, overlapping or not, without a letter being cut. */
    static List<Integer> places(String text, String words, int from, int to) {
        var points = text.codePoints().toArray();
        var wanted = words.codePoints().toArray();
        var edges = edges(text);
        var places = new ArrayList<Integer>();
        for (var i = 0; i + wanted.length <= points.length; i++) {
            var same = true;
            for (var j = 0; j < wanted.length; j++) same &= points[i + j] == wanted[j];
            if (same && edges.get(i + from) && edges.get(i + to)) places.add(i);
        }
        return places;
    }

    static BitSet edges(String text) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        var edges = new BitSet();
        for (var at = letters.first(); at != BreakIterator.DONE; at = letters.next())
            edges.set(text.codePointCount(0, at));
        return edges;
    }
}
