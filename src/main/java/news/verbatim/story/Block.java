// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One typed piece of a body. Its id outlives revisions, so that words can be pointed at. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(name = "paragraph", value = Block.Paragraph.class),
    @Type(name = "heading", value = Block.Heading.class),
    @Type(name = "figure", value = Block.Figure.class),
    @Type(name = "list", value = Block.Items.class),
    @Type(name = "block-quote", value = Block.BlockQuote.class),
    @Type(name = "pull-quote", value = Block.PullQuote.class),
    @Type(name = "embed", value = Block.Embed.class),
    @Type(name = "table", value = Block.Table.class),
    @Type(name = "divider", value = Block.Divider.class)
})
@Schema(description = "One piece of the body; `type` says which. An id may be left out and is then given.")
public sealed interface Block {

    @Nullable
    UUID id();

    /** The text positions count in; empty where a block has none. Items and cells are joined by line feeds. */
    default String words() {
        return "";
    }

    default List<Mark> marks() {
        return List.of();
    }

    @Schema(description = "A paragraph")
    record Paragraph(
            @Schema(pattern = WireId.PATTERN) @Nullable UUID id, String text, List<Mark> marks) implements Block {
        public Paragraph {
            marks = Lists.frozen(marks);
        }

        @Override
        public String words() {
            return text == null ? "" : text;
        }
    }

    @Schema(description = "A subheading")
    record Heading(
            @Schema(pattern = WireId.PATTERN) @Nullable UUID id,
            @Schema(minimum = "2", maximum = "6") Integer level,
            String text,
            List<Mark> marks)
            implements Block {
        public Heading {
            marks = Lists.frozen(marks);
        }

        @Override
        public String words() {
            return text == null ? "" : text;
        }
    }

    @Schema(description = "Shows a photo between two blocks")
    record Figure(
            @Schema(pattern = WireId.PATTERN) @Nullable UUID id,

            @Schema(description = "Id of one of the story's captions", pattern = WireId.PATTERN)
            UUID caption)
            implements Block {}

    @Schema(name = "ListBlock", description = "Positions of marks count over the items joined by line feeds")
    record Items(
            @Schema(pattern = WireId.PATTERN) @Nullable UUID id,
            @Nullable Boolean ordered,
            List<String> items,
            List<Mark> marks)
            implements Block {
        public Items {
            ordered = ordered != null && ordered;
            items = Lists.frozen(items);
            marks = Lists.frozen(marks);
        }

        @Override
        public String words() {
            return String.join("\n", items);
        }
    }

    @Schema(description = "A quotation set as a block")
    record BlockQuote(
            @Schema(pattern = WireId.PATTERN) @Nullable UUID id, String text, List<Mark> marks) implements Block {
        public BlockQuote {
            marks = Lists.frozen(marks);
        }

        @Override
        public String words() {
            return text == null ? "" : text;
        }
    }

    @Schema(description = "A quotation set apart, by its attribution")
    record PullQuote(
            @Schema(pattern = WireId.PATTERN) @Nullable UUID id,

            @Schema(description = "Id of one of the story's attributions", pattern = WireId.PATTERN)
            UUID attribution)
            implements Block {}

    @Schema(description = "Something from elsewhere, by its address")
    record Embed(
            @Schema(pattern = WireId.PATTERN) @Nullable UUID id,
            String url,
            @Nullable String title) implements Block {}

    @Schema(description = "Every row has as many cells as the header")
    record Table(@Schema(pattern = WireId.PATTERN) @Nullable UUID id, List<String> header, List<List<String>> rows)
            implements Block {
        public Table {
            header = Lists.frozen(header);
            rows = Lists.frozen(rows);
        }

        @Override
        public String words() {
            return Stream.concat(header.stream(), rows.stream().flatMap(List::stream))
                    .collect(Collectors.joining("\n"));
        }
    }

    @Schema(description = "A line between two parts")
    record Divider(
            @Schema(pattern = WireId.PATTERN) @Nullable UUID id) implements Block {}
}
