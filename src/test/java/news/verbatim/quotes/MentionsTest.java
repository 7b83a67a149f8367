// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.verbatim.kernel.Ids;
import news.verbatim.story.Attribution;
import news.verbatim.story.Attribution.Kind;
import news.verbatim.story.Block;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MentionsTest {

    private static final Path PAGES = Path.of("src/test/resources/pages/tuned");
    private static final double FLOOR = 0.9;

    private final List<String> misses = new ArrayList<>();
    private int quotes;
    private int mentions;
    private int kinds;

    @Test
    void nine_in_ten_quotations_of_the_pages_get_the_right_speaker_and_kind() throws IOException {
        for (var page : pages()) read(page);

        var told = "%d quotations, %d mentions, %d kinds right; missed:%n%s"
                .formatted(quotes, mentions, kinds, String.join("\n", misses));
        assertTrue(quotes > 0, told);
        assertTrue(mentions >= FLOOR * quotes, told);
        assertTrue(kinds >= FLOOR * quotes, told);
    }

    private static List<JsonNode> pages() throws IOException {
        var pages = new ArrayList<JsonNode>();
        try (var files = Files.list(PAGES)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList())
                pages.add(new ObjectMapper().readTree(file.toFile()));
        }
        return pages;
    }

    private void read(JsonNode page) {
        var body = new ArrayList<Block>();
        for (var block : page.path("body")) {
            switch (block.path("type").asText()) {
                case "heading" ->
                    body.add(new Block.Heading(Ids.next(), 2, block.path("text").asText(), List.of()));
                case "list" -> body.add(new Block.Items(Ids.next(), false, items(block), List.of()));
                case "paragraph", "block-quote" ->
                    body.add(Told.paragraph(block.path("text").asText()));
                default -> {}
            }
        }
        var found = Told.heard(Told.story(
                page.path("language").asText(null), page.path("headline").asText(), body, List.of()));
        for (var quote : page.path("quotes")) judge(quote, found);
    }

    private static List<String> items(JsonNode block) {
        var items = new ArrayList<String>();
        block.path("items").forEach(item -> items.add(item.asText()));
        return items;
    }

    private void judge(JsonNode quote, List<Attribution> found) {
        var exact = quote.path("exact").asText();
        var mention = quote.path("mention").asText(null);
        var said = found.stream()
                .filter(a -> a.kind() != Kind.INDIRECT
                        && a.content().anyMatch(s -> s.exact().equals(exact)))
                .findFirst();
        var named = said.isPresent() && same(mention, said.get());
        var kind = said.isPresent()
                && said.get()
                        .kind()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .equals(quote.path("kind").asText());
        quotes++;
        if (named) mentions++;
        if (kind) kinds++;
        if (!named || !kind)
            misses.add(quote + " but found " + said.map(Told::line).orElse("nothing"));
    }

    private static boolean same(@Nullable String mention, Attribution said) {
        var name = said.speaker() == null ? null : said.speaker().nameAsGiven();
        if (mention == null || name == null) return mention == null && name == null;
        return name.toLowerCase(Locale.ROOT).contains(mention.toLowerCase(Locale.ROOT));
    }
}
