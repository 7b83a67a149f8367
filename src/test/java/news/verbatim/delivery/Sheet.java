// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Ids;

/** What is about to be printed of one article; only what a test is about needs to be said. */
record Sheet(
        UUID article,
        String path,
        String headline,
        Instant begins,
        Instant until,
        Instant publishedAt,
        Instant updatedAt,
        String language,
        String section,
        List<String> tags,
        List<UUID> speakers,
        String byline,
        List<Print.Quote> quotes,
        List<Print.Caption> captions) {

    static Sheet of(UUID article) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Sheet(
                article,
                word("story"),
                "Rain over " + word("Port"),
                now,
                null,
                now,
                now,
                "en",
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** A word that no other test has. */
    static String word(String beginning) {
        return beginning + "-" + Ids.next().toString().substring(14).replace("-", "");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Sheet at(String path) {
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                updatedAt,
                language,
                section,
                tags,
                speakers,
                byline,
                quotes,
                captions);
    }

    Sheet saying(String headline) {
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                updatedAt,
                language,
                section,
                tags,
                speakers,
                byline,
                quotes,
                captions);
    }

    Sheet from(Instant begins) {
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                updatedAt,
                language,
                section,
                tags,
                speakers,
                byline,
                quotes,
                captions);
    }

    Sheet until(Instant until) {
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                updatedAt,
                language,
                section,
                tags,
                speakers,
                byline,
                quotes,
                captions);
    }

    Sheet published(String instant) {
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                Instant.parse(instant),
                updatedAt,
                language,
                section,
                tags,
                speakers,
                byline,
                quotes,
                captions);
    }

    Sheet updated(String instant) {
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                Instant.parse(instant),
                language,
                section,
                tags,
                speakers,
                byline,
                quotes,
                captions);
    }

    Sheet in(String section) {
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                updatedAt,
                language,
                section,
                tags,
                speakers,
                byline,
                quotes,
                captions);
    }

    Sheet language(String language) {
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                updatedAt,
                language,
                section,
                tags,
                speakers,
                byline,
                quotes,
                captions);
    }

    Sheet tagged(String... tags) {
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                updatedAt,
                language,
                section,
                List.of(tags),
                speakers,
                byline,
                quotes,
                captions);
    }

    Sheet naming(UUID... speakers) {
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                updatedAt,
                language,
                section,
                tags,
                List.of(speakers),
                byline,
                quotes,
                captions);
    }

    Sheet by(String byline) {
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                updatedAt,
                language,
                section,
                tags,
                speakers,
                byline,
                quotes,
                captions);
    }

    Sheet quoting(UUID speaker, String kind, String occasion, LocalDate from, LocalDate to, String text) {
        var id = Ids.next();
        var document =
                "{\"id\":\"%s\",\"kind\":\"%s\",\"quote\":\"%s\",\"printedBy\":\"a test\"}".formatted(id, kind, text);
        var more = new ArrayList<>(quotes);
        more.add(new Print.Quote(id, kind, speaker, occasion, from, to, text, bytes(document)));
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                updatedAt,
                language,
                section,
                tags,
                speakers,
                byline,
                more,
                captions);
    }

    Sheet showing(UUID media, UUID depicted, String name, String text, String credit) {
        var id = Ids.next();
        var document =
                "{\"id\":\"%s\",\"media\":{\"id\":\"%s\",\"url\":\"https://pictures.example/%s\",\"printedBy\":\"a test\"},\"text\":\"%s\",\"credit\":\"%s\",\"depicted\":[{\"name\":\"%s\"}]}"
                        .formatted(id, media, media, text, credit, name);
        var shown = depicted == null ? List.<UUID>of() : List.of(depicted);
        var words = text + "\n" + credit + "\n" + name;
        var more = new ArrayList<>(captions);
        more.add(new Print.Caption(id, media, shown, credit, words, bytes(document), null));
        return new Sheet(
                article,
                path,
                headline,
                begins,
                until,
                publishedAt,
                updatedAt,
                language,
                section,
                tags,
                speakers,
                byline,
                quotes,
                more);
    }

    Print print() {
        var common =
                "\"id\":\"%s\",\"revision\":1,\"version\":1,\"slug\":\"%s\",\"language\":\"%s\",\"headline\":\"%s\",\"printedBy\":\"a test\",\"lead\":{\"caption\":{\"text\":\"Umbrellas\",\"credit\":\"Own\"}},\"tags\":[%s]"
                        .formatted(
                                article,
                                path,
                                language,
                                headline,
                                String.join(
                                        ",",
                                        tags.stream()
                                                .map("{\"slug\":\"%1$s\",\"name\":\"%1$s\"}"::formatted)
                                                .toList()));
        return new Print(
                article,
                1,
                1,
                path,
                begins,
                until,
                language,
                section,
                tags,
                speakers,
                List.of(),
                byline,
                publishedAt,
                updatedAt,
                bytes("{" + common + ",\"body\":[{\"type\":\"paragraph\",\"text\":\"" + "It rained. ".repeat(60)
                        + "\"}]}"),
                bytes("{" + common + "}"),
                quotes,
                captions);
    }
}
