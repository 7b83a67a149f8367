// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The body of an article as plain paragraphs, with an empty line between them. */
final class Plain {

    private Plain() {}

    static String of(JsonNode article) {
        return article.path("body")
                .valueStream()
                .flatMap(Plain::texts)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** The standfirst, else the first paragraph: what stands for the article where there is little room. */
    static String summary(JsonNode article) {
        if (!article.path("standfirst").asText("").isBlank()
                && article.path("standfirst").isTextual())
            return article.path("standfirst").asText();
        return article.path("body")
                .valueStream()
                .filter(block -> block.path("type").asText().equals("paragraph"))
                .map(block -> block.path("text").asText())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> texts(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "list" ->
                block.path("items").valueStream().map(item -> item.path("text").asText());
            case "table" ->
                Stream.concat(
                                Stream.of(block.path("header")),
                                block.path("rows").valueStream())
                        .map(row -> row.valueStream()
                                .map(cell -> cell.path("text").asText())
                                .collect(Collectors.joining("\t")));
            case "pull-quote" -> Stream.of("“" + block.path("quote").asText() + "”");
            default -> Stream.of(block.path("text").asText(""));
        };
    }
}
