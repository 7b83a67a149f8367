// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import java.util.UUID;
import news.verbatim.story.Mark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One block as readers get it. */
@Schema(name = "PublishedBlock", description = "One block as readers get it; `type` says which")
sealed interface Piece {

    @Schema(name = "PublishedText", description = "A paragraph, or a quotation set as a block")
    record Paragraph(
            @Schema(enumeration = {"paragraph", "block-quote"})
            String type,

            UUID id,
            String text,
            List<Mark> marks,
            List<Run> runs)
            implements Piece {}

    @Schema(name = "PublishedHeading", description = "A subheading")
    record Heading(
            @Schema(enumeration = {"heading"}) String type,
            UUID id,
            int level,
            String text,
            List<Mark> marks,
            List<Run> runs)
            implements Piece {}

    @Schema(name = "PublishedFigure", description = "The place of a photo; its caption is among the captions")
    record Figure(@Schema(enumeration = {"figure"}) String type, UUID id, UUID caption) implements Piece {}

    @Schema(name = "PublishedList", description = "A list")
    record Items(
            @Schema(enumeration = {"list"}) String type, UUID id, boolean ordered, List<Cell> items, List<Mark> marks)
            implements Piece {}

    @Schema(name = "PublishedPullQuote", description = "A quotation set apart; the words are there already")
    record PullQuote(
            @Schema(enumeration = {"pull-quote"}) String type,
            UUID id,
            UUID attribution,
            String quote,
            Spoken.@Nullable Speaker speaker)
            implements Piece {}

    @Schema(name = "PublishedEmbed", description = "Something from elsewhere, by its address")
    record Embed(
            @Schema(enumeration = {"embed"}) String type,
            UUID id,
            String url,
            @Nullable String title) implements Piece {}

    @Schema(name = "PublishedTable", description = "A table; every row has as many cells as the header")
    record Table(@Schema(enumeration = {"table"}) String type, UUID id, List<Cell> header, List<List<Cell>> rows)
            implements Piece {}

    @Schema(name = "PublishedDivider", description = "A line between two parts")
    record Divider(@Schema(enumeration = {"divider"}) String type, UUID id) implements Piece {}

    /** An item of a list or a cell of a table. */
    @Schema(name = "TextWithRuns", description = "An item of a list or a cell of a table")
    record Cell(String text, List<Run> runs) {}
}
