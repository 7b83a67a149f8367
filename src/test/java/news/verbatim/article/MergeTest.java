// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Caption;
import news.verbatim.story.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeTest {

    static final int ROUNDS = 500;

    static Story merged(Story base, Story theirs, Story mine) {
        var merge = Merge.of(base, theirs, mine);
        assertEquals(List.of(), merge.conflicts());
        return merge.story();
    }

    static List<UUID> ids(Story story) {
        return Stream.of(
                        story.body().stream().map(Block::id),
                        story.captions().stream().map(Caption::id),
                        story.attributions().stream().map(Attribution::id))
                .flatMap(s -> s)
                .toList();
    }

    static Object part(Story story, UUID id) {
        return Stream.<Object>concat(
                        story.body().stream().filter(b -> b.id().equals(id)),
                        Stream.concat(story.caption(id).stream(), story.attribution(id).stream()))
                .findFirst()
                .orElse("nothing");
    }

    static List<UUID> only(List<UUID> ids, List<UUID> of) {
        return ids.stream().filter(of::contains).toList();
    }

    @Test
    void whoever_changed_nothing_gets_what_the_other_wrote_and_two_who_wrote_the_same_get_that() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var drafts = new Drafts(seed);
            var base = drafts.story();
            var other = drafts.edited(base, _ -> true, true);

            assertEquals(other, merged(base, other, base), "seed " + seed);
            assertEquals(other, merged(base, base, other), "seed " + seed);
            assertEquals(other, merged(base, other, other), "seed " + seed);
        }
    }

    /** Each of the two touches its own half of the parts. */
    record Pair(Story base, Story theirs, Story mine) {
        static Pair of(int seed, boolean moves) {
            var drafts = new Drafts(seed);
            var base = drafts.story();
            return new Pair(
                    base,
                    drafts.edited(base, id -> id.getLeastSignificantBits() % 2 == 0, moves),
                    drafts.edited(base, id -> id.getLeastSignificantBits() % 2 != 0, moves));
        }

        void eachIsThere(Story merged, String what) {
            var ids = ids(merged);
            assertEquals(new HashSet<>(ids).size(), ids.size(), what + " has something twice");
            var all = new HashSet<>(ids(base));
            all.addAll(ids(theirs));
            all.addAll(ids(mine));
            for (var id : all) {
                var before = part(base, id);
                var changed = !part(theirs, id).equals(before) ? theirs : mine;
                assertEquals(part(changed, id), part(merged, id), what);
            }
        }
    }

    @Test
    void what_two_did_to_different_parts_is_all_there_and_each_finds_their_own_order() {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var pair = Pair.of(seed, false);
            var one = merged(pair.base(), pair.theirs(), pair.mine());
            var other = merged(pair.base(), pair.mine(), pair.theirs());

            pair.eachIsThere(one, "seed " + seed);
            for (var merged : List.of(one, other))
                for (var side : List.of(pair.theirs(), pair.mine()))
                    assertEquals(only(ids(side), ids(merged)), only(ids(merged), ids(side)), "seed " + seed);
            for (var id : ids(one)) assertEquals(part(one, id), part(other, id), "seed " + seed);
            assertEquals(new HashSet<>(ids(one)), new HashSet<>(ids(other)), "seed " + seed);
        }
    }

    @Test
    void nothing_is_lost_or_doubled_where_parts_were_moved_too() {
        var agreed = 0;
        for (var seed = 0; seed < ROUNDS; seed++) {
            var pair = Pair.of(seed, true);
            var merge = Merge.of(pair.base(), pair.theirs(), pair.mine());
            assertEquals(
                    merge.conflicts().isEmpty(),
                    Merge.of(pair.base(), pair.mine(), pair.theirs())
                            .conflicts()
                            .isEmpty(),
                    "seed " + seed);
            if (!merge.conflicts().isEmpty()) continue;
            pair.eachIsThere(merge.story(), "seed " + seed);
            agreed++;
        }
        assertTrue(agreed > ROUNDS * 9 / 10, "only " + agreed + " of " + ROUNDS);
    }

    static Story of(List<Block> body) {
        return Drafts.of(new Drafts(1).story(), "Rain", body, List.of(), List.of());
    }

    static Block block(int number, String text) {
        return new Block.Paragraph(new UUID(0, number), text, List.of());
    }

    static List<Block> blocks(int... numbers) {
        var body = new ArrayList<Block>();
        for (var number : numbers) body.add(block(number, "Text " + number));
        return body;
    }

    static List<Block> with(List<Block> body, int place, Block block) {
        var copy = new ArrayList<>(body);
        copy.add(place, block);
        return copy;
    }

    @Test
    void what_both_put_into_one_gap_stands_there_theirs_first() {
        var base = blocks(1, 2, 3);
        var merged = merged(of(base), of(blocks(1, 4, 5, 2, 3)), of(blocks(1, 6, 7, 2, 3)));

        assertEquals(blocks(1, 4, 5, 6, 7, 2, 3), merged.body());
        assertEquals(
                blocks(5, 4),
                merged(of(List.of()), of(blocks(5)), of(blocks(4))).body());
        assertEquals(
                blocks(1, 5, 4),
                merged(of(blocks(1)), of(blocks(1, 5)), of(blocks(1, 4))).body());
        assertEquals(
                blocks(5, 4, 2),
                merged(of(blocks(1, 2)), of(blocks(5, 2)), of(blocks(1, 4, 2))).body());
    }

    @Test
    void one_may_move_what_the_other_changes_and_each_may_move_something() {
        var changed = with(blocks(1, 2, 4), 2, block(3, "Other"));
        assertEquals(
                List.of(block(3, "Other"), block(1, "Text 1"), block(2, "Text 2"), block(4, "Text 4")),
                merged(of(blocks(1, 2, 3, 4)), of(blocks(3, 1, 2, 4)), of(changed))
                        .body());
        assertEquals(
                blocks(4, 2, 3, 5, 1),
                merged(of(blocks(1, 2, 3, 4, 5)), of(blocks(2, 3, 4, 5, 1)), of(blocks(4, 1, 2, 3, 5)))
                        .body());
    }

    @Test
    void both_changing_one_part_or_field_is_a_clash_that_says_where() {
        var base = of(blocks(1, 2));
        var theirs = of(List.of(block(1, "A"), block(2, "Text 2")));
        var mine = of(List.of(block(1, "B"), block(2, "Text 2")));
        var gone = of(blocks(2));
        var renamed = Drafts.of(base, "Dry", base.body(), List.of(), List.of());
        var alsoRenamed = Drafts.of(base, "Wet", base.body(), List.of(), List.of());

        assertEquals(List.of("/body/0"), Merge.of(base, theirs, mine).conflicts());
        assertEquals(List.of("/body/0"), Merge.of(base, theirs, gone).conflicts());
        assertEquals(List.of("/body"), Merge.of(base, gone, mine).conflicts());
        assertEquals(List.of("/headline"), Merge.of(base, renamed, alsoRenamed).conflicts());
        assertEquals(
                List.of("/body/0"),
                Merge.of(of(blocks(1, 2, 3, 4)), of(blocks(4, 1, 2, 3)), of(blocks(1, 4, 2, 3)))
                        .conflicts());
    }

    @Test
    void two_leads_are_a_clash() {
        var first = new Drafts(3).story();
        var captions = new ArrayList<Caption>();
        for (var i = 1; i < 3; i++) captions.add(caption(i, Caption.Role.INLINE));
        var base = Drafts.of(first, "Rain", List.of(), captions, List.of());
        var theirs = new ArrayList<>(captions);
        theirs.set(1, caption(2, Caption.Role.LEAD));
        var mine = new ArrayList<>(captions);
        mine.set(0, caption(1, Caption.Role.LEAD));

        var merge = Merge.of(
                base,
                Drafts.of(first, "Rain", List.of(), theirs, List.of()),
                Drafts.of(first, "Rain", List.of(), mine, List.of()));

        assertEquals(List.of("/captions/1"), merge.conflicts());
    }

    static Caption caption(int number, Caption.Role role) {
        return new Caption(
                new UUID(1, number), new UUID(2, number), role, "Text", null, null, null, null, List.of(), null, null);
    }

    @Test
    void a_body_turned_round_costs_no_part_of_it() {
        var numbers = java.util.stream.IntStream.range(0, 2000).toArray();
        var base = blocks(numbers);
        var turned = new ArrayList<>(base);
        Collections.reverse(turned);

        assertEquals(turned, merged(of(base), of(base), of(turned)).body());
        assertEquals(
                2001,
                merged(of(base), of(with(base, 7, block(3000, "New"))), of(turned))
                        .body()
                        .size());
    }
}
