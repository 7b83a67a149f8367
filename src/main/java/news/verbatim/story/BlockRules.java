// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.List;
import java.util.Objects;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** What each kind of block must hold to. */
final class BlockRules {

    private static final int LONGEST = 1_000_000;

    private BlockRules() {}

    static void check(Block block, Story story, String at, Faults faults) {
        switch (block) {
            case Block.Paragraph paragraph -> text(paragraph.text(), paragraph.marks(), at, faults);
            case Block.BlockQuote quote -> text(quote.text(), quote.marks(), at, faults);
            case Block.Heading heading -> {
                level(heading.level(), at + "/level", faults);
                text(heading.text(), heading.marks(), at, faults);
            }
            case Block.Figure figure -> {
                if (Rules.present(faults, at + "/caption", figure.caption()))
                    faults.check(
                            story.caption(figure.caption()).isPresent(),
                            at + "/caption",
                            Flaw.UNKNOWN_REFERENCE,
                            "There is no caption %s in this story",
                            figure.caption());
            }
            case Block.Items list -> items(list, at, faults);
            case Block.PullQuote pull -> {
                if (Rules.present(faults, at + "/attribution", pull.attribution()))
                    faults.check(
                            story.attribution(pull.attribution()).isPresent(),
                            at + "/attribution",
                            Flaw.UNKNOWN_REFERENCE,
                            "There is no attribution %s in this story",
                            pull.attribution());
            }
            case Block.Embed embed -> {
                if (Rules.present(faults, at + "/url", embed.url())) Links.web(faults, at + "/url", embed.url());
                Rules.optional(faults, at + "/title", embed.title(), 1000);
            }
            case Block.Table table -> table(table, at, faults);
            case Block.Divider _ -> {}
        }
    }

    private static void text(@Nullable String text, List<Mark> marks, String at, Faults faults) {
        Rules.required(faults, at + "/text", text, LONGEST);
        if (text != null) Mark.check(marks, text, at + "/marks", faults);
    }

    private static void level(@Nullable Integer level, String at, Faults faults) {
        if (Rules.present(faults, at, level))
            faults.check(level >= 2 && level <= 6, at, Flaw.OUT_OF_RANGE, "A heading's level is 2 to 6");
    }

    private static void items(Block.Items list, String at, Faults faults) {
        faults.check(!list.items().isEmpty(), at + "/items", Flaw.MISSING, "A list has at least one item");
        Rules.each(list.items(), at + "/items", 2000, faults, (item, here) -> {
            Rules.required(faults, here, item, LONGEST);
            oneLine(item, here, faults);
        });
        Mark.check(list.marks(), list.words(), at + "/marks", faults);
    }

    private static void table(Block.Table table, String at, Faults faults) {
        var first = table.header().isEmpty() && !table.rows().isEmpty()
                ? table.rows().getFirst()
                : table.header();
        var columns = first == null ? 0 : first.size();
        faults.check(columns > 0, at + "/header", Flaw.WRONG_SHAPE, "A table has at least one column");
        faults.check(columns <= 100, at + "/header", Flaw.TOO_MANY, "At most 100 columns fit");
        Rules.atMost(faults, at + "/rows", table.rows(), 2000);
        Rules.each(table.header(), at + "/header", faults, (cell, here) -> oneLine(cell, here, faults));
        Rules.each(table.rows(), at + "/rows", faults, (row, here) -> {
            faults.check(
                    row.size() == columns,
                    here,
                    Flaw.WRONG_SHAPE,
                    "This row has %d cells where %d are needed",
                    row.size(),
                    columns);
            Rules.each(row, here, faults, (cell, there) -> oneLine(cell, there, faults));
        });
    }

    /** Positions count over items and cells joined by line feeds, so none may stand inside. */
    private static void oneLine(@Nullable String text, String at, Faults faults) {
        faults.check(
                !Objects.requireNonNullElse(text, "").contains("\n"),
                at,
                Flaw.FORBIDDEN_CHARACTER,
                "An item or cell holds no line feed");
    }
}
