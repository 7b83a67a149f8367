// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import java.util.UUID;
import news.verbatim.story.Mark;
import org.jspecify.annotations.Nullable;

/** One block as readers get it. */
sealed interface Piece {

    record Paragraph(String type, UUID id, String text, List<Mark> marks, List<Run> runs) implements Piece {}

    record Heading(String type, UUID id, int level, String text, List<Mark> marks, List<Run> runs) implements Piece {}

    record Figure(String type, UUID id, UUID caption) implements Piece {}

    record Items(String type, UUID id, boolean ordered, List<Cell> items, List<Mark> marks) implements Piece {}

    record PullQuote(String type, UUID id, UUID attribution, String quote, Spoken.@Nullable Speaker speaker)
            implements Piece {}

    record Embed(String type, UUID id, String url, @Nullable String title) implements Piece {}

    record Table(String type, UUID id, List<Cell> header, List<List<Cell>> rows) implements Piece {}

    record Divider(String type, UUID id) implements Piece {}

    /** An item of a list or a cell of a table. */
    record Cell(String text, List<Run> runs) {}
}
