// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Caption;
import news.verbatim.story.Segment;
import news.verbatim.story.Story;

/** Stories of chance, and what an editor might do to them; the same chance makes the same story. */
final class Drafts {

    private static final List<String> WORDS = List.of(
            "rain",
            "fell",
            "on",
            "Elmsby",
            "again",
            "the",
            "mill",
            "stood",
            "“dry”",
            "Ω",
            "👩‍👩‍👧‍👦",
            "été",
            "雨",
            "ﬁne",
            "\n",
            "—");

    private final Random chance;

    Drafts(long seed) {
        chance = new Random(seed);
    }

    Story story() {
        var body = IntStream.range(0, chance.nextInt(12))
                .<Block>mapToObj(_ -> paragraph())
                .toList();
        var captions =
                IntStream.range(0, chance.nextInt(4)).mapToObj(_ -> caption()).toList();
        var said = body.stream()
                .filter(_ -> chance.nextInt(3) == 0)
                .map(block -> said((Block.Paragraph) block))
                .toList();
        return new Story(
                null,
                "en",
                text(),
                null,
                text(),
                null,
                List.of(new Story.Contributor("Ina Moll", null)),
                null,
                null,
                List.of("rain", "mill"),
                null,
                null,
                null,
                null,
                body,
                captions,
                said,
                List.of());
    }

    /** What becomes of it if only parts are touched that the editor may touch; new ones are always allowed. */
    Story edited(Story story, Predicate<UUID> allowed, boolean moves) {
        var body = edited(story.body(), Block::id, allowed, moves, this::paragraph, b -> paragraph(b.id()));
        var captions = edited(story.captions(), Caption::id, allowed, moves, this::caption, c -> caption(c.id()));
        var said = edited(
                story.attributions(), Attribution::id, allowed, moves, () -> said(paragraph()), a -> a.because(text()));
        return of(story, story.headline(), body, captions, said);
    }

    static Story of(
            Story story, String headline, List<Block> body, List<Caption> captions, List<Attribution> attributions) {
        return new Story(
                story.slug(),
                story.language(),
                headline,
                story.kicker(),
                story.standfirst(),
                story.byline(),
                story.contributors(),
                story.dateline(),
                story.section(),
                story.tags(),
                story.displayedAt(),
                story.displayedText(),
                story.seo(),
                story.source(),
                body,
                captions,
                attributions,
                story.related());
    }

    private interface Make<T> {
        T one();
    }

    private interface Change<T> {
        T of(T one);
    }

    private interface Id<T> {
        UUID of(T one);
    }

    private <T> List<T> edited(
            List<T> parts, Id<T> id, Predicate<UUID> allowed, boolean moves, Make<? extends T> make, Change<T> change) {
        var edited = new ArrayList<T>();
        for (var part : parts) {
            var touched = allowed.test(id.of(part)) && chance.nextInt(3) == 0;
            if (touched && chance.nextInt(3) == 0) continue;
            edited.add(touched ? change.of(part) : part);
        }
        for (var i = chance.nextInt(3); i > 0; i--) edited.add(chance.nextInt(edited.size() + 1), make.one());
        for (var i = 0; moves && i < edited.size(); i++)
            if (allowed.test(id.of(edited.get(i))) && chance.nextInt(6) == 0)
                edited.add(chance.nextInt(edited.size()), edited.remove(i));
        return List.copyOf(edited);
    }

    private Block.Paragraph paragraph() {
        return paragraph(id());
    }

    private Block.Paragraph paragraph(UUID id) {
        return new Block.Paragraph(id, text(), List.of());
    }

    private Caption caption() {
        return caption(id());
    }

    private Caption caption(UUID id) {
        return new Caption(id, id(), null, text(), null, null, null, null, List.of(), null, null);
    }

    private Attribution said(Block.Paragraph block) {
        var target = new Segment.Target(block.id(), null, null);
        return new Attribution(
                        id(),
                        Attribution.Kind.TERM,
                        null,
                        List.of(Segment.over(target, Segment.Role.CONTENT, block.text(), 0, 1)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Attribution.Anchor.ANCHORED,
                        null,
                        null,
                        null)
                .judged(Attribution.Origin.DETECTED, 0.25, Attribution.Verdict.PROPOSED, null);
    }

    String text() {
        return text(1 + chance.nextInt(12));
    }

    String text(int words) {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
            text.append(i == 0 ? "" : chance.nextInt(8) == 0 ? "  " : " ")
                    .append(WORDS.get(chance.nextInt(WORDS.size())));
        return text.toString();
    }

    private UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }
}
