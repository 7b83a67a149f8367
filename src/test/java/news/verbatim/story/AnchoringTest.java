// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.verbatim.kernel.Faults;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnchoringTest {

    static Story story(String drawn, Attribution... said) {
        return Drafts.story(Drafts.texts(Drafts.bare(drawn)), List.of(said));
    }

    static Attribution only(Story story) {
        return story.attributions().getFirst();
    }

    static Story settled(Story story, Story before) {
        var faults = new Faults();
        var after = Anchoring.settle(story, before, faults);
        assertEquals(List.of(), faults.all());
        return after;
    }

    static Story begun(String drawn) {
        var said = Drafts.said(0, Drafts.marked(drawn).toArray(Segment[]::new));
        return settled(story(drawn, said), null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "H / One ‹two› three            | H / One ‹two› three               | ANCHORED",
                "H / One ‹two› three            | H / One ‹two› four two            | ANCHORED",
                "H / One ‹two› three            | H / So one ‹two› three            | ANCHORED",
                "H / One ‹two› three            | H / ‹two›                         | ANCHORED",
                "H / One ‹two› three            | H / 👨‍👩‍👧 one ‹two› three        | ANCHORED",
                "H / One ‹two› three            | H / So two one two                | ORPHANED",
                "H / One ‹two› three            | H / two One ‹two› three           | MOVED",
                "H / One ‹two› three            | H / four / One ‹two› three        | MOVED",
                "H / One ‹two› three / four     | H / four / One ‹two› three        | MOVED",
                "H / One ‹two› three            | H / four / So one two three       | ORPHANED",
                "H / One ‹two› three            | H / One ‹two›o / One twos         | ANCHORED",
                "H / One ‹two› three            | H / . / One two three / One two three | ORPHANED",
                "H / One ‹two› three            | One ‹two› three / .               | MOVED",
                "Say ‹two› now / One            | So say ‹two› now / One            | ANCHORED",
                "Say ‹two› now / One            | Say one now / Say ‹two› now       | MOVED",
                "H / One ‹two› three            | H / One Two three                 | ORPHANED",
                "H / One ‹aba› three            | H / ababa                         | ORPHANED",
                "H / One ‹aba› three            | H / so ‹aba›                      | ANCHORED",
                "H / ‹👩› runs                  | H / 👩‍👧 and ‹👩› runs              | ANCHORED",
                "H / ‹👩› runs                  | H / 👩‍👧 runs                      | ORPHANED",
                "H / a ‹e› b                    | H / e\u0301 so ‹e› b              | ANCHORED",
                "H / a ‹e› b                    | H / a e\u0301 b                   | ORPHANED",
                "H / ‹🇳🇴› won                  | H / 🇹🇷‹🇳🇴› and 🇳🇳🇴              | ANCHORED",
                "H / a ‹שלום› b                 | H / עולם a ‹שלום› b               | ANCHORED",
                "H / One ‹two› ‹three›          | H / So one ‹two› ‹three›          | ANCHORED",
                "H / One ‹two› ‹three›          | H / So one two four               | ORPHANED"
            })
    void words_are_followed_by_the_rule_or_declared_lost(String before, String after, Attribution.Anchor anchor) {
        var stored = begun(before);
        var found = only(settled(story(after, only(stored)), stored));

        assertEquals(anchor, found.anchor());
        if (anchor == Attribution.Anchor.ORPHANED) assertEquals(only(stored).segments(), found.segments());
        else if (after.contains("‹")) assertEquals(Drafts.marked(after), found.segments());
    }

    @Test
    void an_orphan_is_whole_again_when_its_words_are_back_and_stays_as_it_was_until_then() {
        var stored = begun("H / One ‹two› ‹three›");
        var lost = settled(story("H / So one two four", only(stored)), stored);
        var still = settled(story("H / So two one two", only(lost)), lost);
        assertEquals(only(lost), only(still));

        assertEquals(stored, settled(story("H / One two three", only(still)), still));
        var healed = only(settled(story("H / Two, one two three", only(still)), still));
        assertEquals(Attribution.Anchor.ANCHORED, healed.anchor());
        assertEquals(Drafts.marked("H / Two, one ‹two› ‹three›"), healed.segments());
    }

    @Test
    void what_moved_asks_for_a_look_until_somebody_places_or_judges_it() {
        var stored = begun("H / One ‹two› three / .");
        var moved = settled(story("H / . / One two three", only(stored)), stored);
        var text = "H / . / So one two three";
        var again = settled(story(text, only(moved)), moved);
        assertEquals(Attribution.Anchor.MOVED, only(again).anchor());

        var placed = Drafts.said(0, Drafts.marked("H / . / So ‹one two› three").toArray(Segment[]::new));
        assertEquals(
                Attribution.Anchor.ANCHORED,
                only(settled(story(text, placed), again)).anchor());
        var judged = only(again).judged(null, null, Attribution.Verdict.CONFIRMED, null);
        assertEquals(
                Attribution.Anchor.ANCHORED,
                only(settled(story(text, judged), again)).anchor());
        assertEquals(Attribution.Anchor.ANCHORED, only(again).seen().anchor());
    }

    @Test
    void where_two_stories_are_put_together_the_segments_of_either_follow_their_words() {
        var theirs = begun("H / One ‹two› three");
        var mine = settled(story("H / So one two three", only(theirs)), theirs);
        var both = Drafts.story(Drafts.texts("H / One two three"), List.of(only(theirs), only(mine)));

        var merged = only(settled(story("H / Well, so one two three", only(mine)), both));

        assertEquals(Drafts.marked("H / Well, so one ‹two› three"), merged.segments());
        assertEquals(Attribution.Anchor.ANCHORED, merged.anchor());
    }

    @Test
    void what_is_new_or_was_changed_must_stand_where_it_says() {
        var stored = begun("H / One ‹two› three");
        var two = only(stored).segments().getFirst();
        var changed = new Segment(two.target(), two.role(), two.start(), two.end() + 1, "two ", null, null);
        for (var said : List.of(Drafts.said(1, two), Drafts.said(0, changed), Drafts.said(0, two, changed))) {
            var faults = new Faults();
            Anchoring.settle(story("H / So one two three", said), stored, faults);
            assertEquals(
                    List.of("mismatch"),
                    faults.all().stream()
                            .filter(fault -> fault.pointer().endsWith("/exact"))
                            .map(Faults.Fault::kind)
                            .toList());
        }
    }

    @Test
    void ten_thousand_quotations_in_a_hundred_thousand_letters_that_repeat_are_settled_in_one_go() {
        for (var letters : List.of("a", "ab", "👩‍👧", "e\u0301")) {
            var size = 100_000 / Points.count(letters);
            var text = letters.repeat(size);
            var step = Points.count(letters);
            var ruler = new Ruler(text);
            var said = IntStream.range(0, 1000)
                    .mapToObj(i -> Drafts.said(
                            i,
                            IntStream.range(0, 10)
                                    .mapToObj(j -> {
                                        var start = (i * 10 + j) % (size / 2) * step;
                                        return Segment.over(
                                                Drafts.block(2),
                                                Segment.Role.CONTENT,
                                                ruler,
                                                start,
                                                start + (1 + i) * step);
                                    })
                                    .toArray(Segment[]::new)))
                    .toList();
            var stored = Drafts.story(texts(text), said);

            var after = settled(Drafts.story(texts("b".repeat(900) + text.substring(1800)), said), stored);

            assertEquals(
                    Set.of(Attribution.Anchor.ANCHORED, Attribution.Anchor.ORPHANED),
                    after.attributions().stream().map(Attribution::anchor).collect(Collectors.toSet()));
            assertEquals(after, settled(after, after));
        }
    }

    static Map<Segment.Target, String> texts(String text) {
        var texts = new LinkedHashMap<Segment.Target, String>();
        texts.put(Drafts.headline(), "H");
        texts.put(Drafts.block(2), text);
        return texts;
    }

    @Test
    void ten_thousand_different_words_are_all_followed() {
        var words =
                IntStream.range(0, 10_000).mapToObj(i -> "w%06d.".formatted(i)).toList();
        var said = new ArrayList<Attribution>();
        var text = String.join(" ", words);
        var ruler = new Ruler(text);
        for (var i = 0; i < 100; i++) {
            var from = i * 100;
            said.add(Drafts.said(
                    i,
                    IntStream.range(from, from + 100)
                            .mapToObj(w -> Segment.over(Drafts.block(2), Segment.Role.CONTENT, ruler, w * 9, w * 9 + 8))
                            .toArray(Segment[]::new)));
        }
        var stored = Drafts.story(texts(text), said);

        var after = settled(Drafts.story(texts("So " + text), said), stored);

        assertTrue(after.attributions().stream().allMatch(a -> a.anchor() == Attribution.Anchor.ANCHORED));
        assertEquals(
                3 + 9999 * 9,
                after.attributions().getLast().segments().getLast().start());
    }
}
