// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.verbatim.kernel.Refusal;
import news.verbatim.story.Block;
import news.verbatim.story.Caption;
import news.verbatim.story.Source;
import news.verbatim.story.Story;

/** A page with what an editor expects of it; compares field by field and counts the right ones. */
record Expected(String name, String text, JsonNode wanted) {

    static final Path PAGES = Path.of("src/test/resources/pages");

    record Score(int right, int all, List<String> wrong) {

        double share() {
            return (double) right / all;
        }
    }

    static Expected of(Path page, Path expectation) {
        try {
            return new Expected(
                    page.getFileName().toString(),
                    Files.readString(page),
                    new ObjectMapper().readTree(Files.readString(expectation)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Expected> in(String folder) {
        try (var files = Files.list(PAGES.resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted()
                    .map(f -> of(f, Path.of(f.toString().replace(".txt", ".json"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading read() {
        var query = wanted.path("query");
        var zone = query.path("zone").isTextual() ? ZoneId.of(query.get("zone").asText()) : null;
        var language =
                query.path("language").isTextual() ? query.get("language").asText() : null;
        return Scraped.read(text, zone, language);
    }

    Score score() {
        Map<String, String> want = new LinkedHashMap<>();
        Map<String, String> got = new LinkedHashMap<>();
        want(want);
        try {
            got(read(), got);
        } catch (Refusal refusal) {
            got.put("refused", refusal.getMessage());
        }
        var keys = Stream.concat(want.keySet().stream(), got.keySet().stream())
                .distinct()
                .toList();
        var wrong = new ArrayList<String>();
        for (var key : keys) if (!Objects.equals(want.get(key), got.get(key))) wrong.add(key);
        return new Score(keys.size() - wrong.size(), keys.size(), wrong);
    }

    /** What is expected and what was read, for a person who mends a rule. */
    String difference(String key) {
        Map<String, String> want = new LinkedHashMap<>();
        Map<String, String> got = new LinkedHashMap<>();
        want(want);
        try {
            got(read(), got);
        } catch (Refusal refusal) {
            got.put("refused", refusal.getMessage());
        }
        return key + "\n   wanted " + want.get(key) + "\n   read   " + got.get(key);
    }

    private void want(Map<String, String> into) {
        for (var field : List.of(
                "language", "headline", "kicker", "standfirst", "byline", "dateline", "displayedAt", "displayedText"))
            into.put(field, text(wanted.path(field)));
        into.put(
                "contributors",
                join(wanted.path("contributors"), c -> text(c.path("name")) + "/" + text(c.path("role"))));
        var body = wanted.path("body");
        for (var block : body) {
            var words = block.path("type").asText() + ": ";
            words += switch (block.path("type").asText()) {
                case "list" -> join(block.path("items"), Expected::text);
                case "figure" -> block.path("caption").asText();
                case "divider" -> "";
                default -> text(block.path("text"));
            };
            put(into, "body " + words);
        }
        into.put("order of the body", join(body, b -> b.path("type").asText()));
        var captions = wanted.path("captions");
        into.put("captions", Integer.toString(captions.size()));
        for (var i = 0; i < captions.size(); i++) {
            var caption = captions.get(i);
            for (var field : List.of("role", "text", "credit", "creditFormat", "alt", "takenOn"))
                into.put("captions/" + i + "/" + field, text(caption.path(field)));
            for (var field : List.of("sublocation", "city", "region", "country"))
                into.put(
                        "captions/" + i + "/place/" + field,
                        text(caption.path("place").path(field)));
            into.put(
                    "captions/" + i + "/depicted",
                    join(caption.path("depicted"), d -> d.isTextual() ? d.asText() : text(d.path("name"))));
        }
        var source = wanted.path("source");
        into.put("source/name", text(source.path("name")));
        into.put("source/newsletters", join(source.path("newsletters"), Expected::text));
        into.put("source/profiles", join(source.path("profiles"), Expected::text));
    }

    private static void got(Reading reading, Map<String, String> into) {
        into.put("language", reading.language());
        into.put("headline", reading.headline());
        into.put("kicker", reading.kicker());
        into.put("standfirst", reading.standfirst());
        into.put("byline", reading.byline());
        into.put("dateline", reading.dateline());
        into.put(
                "displayedAt",
                reading.displayedAt() == null ? null : reading.displayedAt().text());
        into.put("displayedText", reading.displayedText());
        into.put("contributors", join(reading.contributors().stream().map(c -> c.name() + "/" + c.role())));
        for (var block : reading.blocks()) put(into, "body " + words(block, reading.captions()));
        into.put(
                "order of the body",
                join(reading.blocks().stream()
                        .map(b -> words(b, reading.captions()).replaceFirst(":(?s).*", ""))));
        into.put("captions", Integer.toString(reading.captions().size()));
        for (var i = 0; i < reading.captions().size(); i++)
            caption(reading.captions().get(i), "captions/" + i, into);
        into.put("source/name", reading.source().name());
        into.put(
                "source/newsletters",
                join(reading.source().newsletters().stream().map(Source.Newsletter::name)));
        into.put("source/profiles", join(reading.source().profiles().stream().map(Source.Profile::network)));
    }

    private static void caption(Caption caption, String at, Map<String, String> into) {
        into.put(at + "/role", caption.role().name().toLowerCase(java.util.Locale.ROOT));
        into.put(at + "/text", caption.text());
        into.put(at + "/credit", caption.credit());
        into.put(at + "/creditFormat", caption.creditFormat());
        into.put(at + "/alt", caption.alt());
        into.put(
                at + "/takenOn",
                caption.takenOn() == null ? null : caption.takenOn().text());
        var place = caption.place();
        into.put(at + "/place/sublocation", place == null ? null : place.sublocation());
        into.put(at + "/place/city", place == null ? null : place.city());
        into.put(at + "/place/region", place == null ? null : place.region());
        into.put(at + "/place/country", place == null ? null : place.country());
        into.put(at + "/depicted", join(caption.depicted().stream().map(Caption.Depicted::name)));
    }

    private static String words(Block block, List<Caption> captions) {
        return switch (block) {
            case Block.Heading heading -> "heading: " + heading.text();
            case Block.Items list -> "list: " + join(list.items().stream());
            case Block.Figure figure ->
                "figure: " + captions.stream().map(Caption::id).toList().indexOf(figure.caption());
            case Block.Divider _ -> "divider: ";
            default -> "paragraph: " + block.words();
        };
    }

    /** Equal blocks are counted, so that each has a key of its own. */
    private static void put(Map<String, String> into, String words) {
        var key = words;
        for (var n = 2; into.containsKey(key); n++) key = words + " #" + n;
        into.put(key, words);
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    private static String join(JsonNode list, java.util.function.Function<JsonNode, String> words) {
        return join(StreamSupport.stream(list.spliterator(), false).map(words));
    }

    private static String join(Stream<String> words) {
        return words.toList().toString();
    }

    static Story story(Reading reading) {
        return reading.story(reading.captions().stream()
                .map(_ -> news.verbatim.kernel.Ids.next())
                .toList());
    }
}
