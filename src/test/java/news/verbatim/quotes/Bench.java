// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Reads a corpus of texts, one JSON object a line, and writes who is found to say what in each: {@code quotes IN OUT}. Or
 * measures how long it takes: {@code pace [IN]} for news, {@code hostile [NAME [LANGUAGE…]]} for what is meant to be slow.
 */
public final class Bench {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Text(String id, String language, String text) {}

    private record Found(String id, List<Quote> quotes) {}

    /** Places are code points of the whole text. */
    private record Quote(
            int start,
            int end,
            String type,
            @Nullable String cue,
            @Nullable Integer speakerStart,
            @Nullable Integer speakerEnd,
            @Nullable String speakerText,
            @Nullable String speakerName,
            @Nullable String role,
            String group,
            @Nullable Double confidence,
            @Nullable String reason) {}

    private final List<Block> body = new ArrayList<>();
    private final Map<UUID, Integer> starts = new HashMap<>();

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var asked = args.length == 0 ? "" : args[0];
        var rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        switch (asked) {
            case "quotes" -> quotes(Path.of(rest.getFirst()), Path.of(rest.getLast()));
            case "hostile" -> Hostile.main(rest);
            case "pace" -> Pace.main(rest);
            default -> throw new IllegalArgumentException("quotes IN OUT, hostile [NAME [LANGUAGE…]] or pace [IN]");
        }
    }

    private static void quotes(Path in, Path out) throws IOException {
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(in)) {
            if (line.isBlank()) continue;
            var json = JSON.readTree(line);
            var text = new Text(
                    json.path("id").asText(),
                    json.path("language").asText("en"),
                    json.path("text").asText());
            lines.add(JSON.writeValueAsString(new Found(text.id(), new Bench().read(text))));
        }
        Files.write(out, lines);
    }

    private List<Quote> read(Text text) {
        var at = 0;
        for (var line : text.text().split("\n", -1)) {
            if (!line.isBlank()) {
                body.add(Told.paragraph(line));
                starts.put(body.getLast().id(), at);
            }
            at += line.codePointCount(0, line.length()) + 1;
        }
        var found = Finder.hear(Told.story(text.language(), null, body, List.of()));
        var clauses = new HashSet<UUID>();
        for (var one : found)
            if (one.said().parent() != null) clauses.add(one.said().parent());
        return found.stream()
                .filter(one -> one.said().kind() == Attribution.Kind.DIRECT
                        || one.said().kind() == Attribution.Kind.INDIRECT)
                .flatMap(one -> one.said().content().map(part -> quote(one, part, clauses)))
                .toList();
    }

    private Quote quote(Finder.Found found, Segment part, Set<UUID> clauses) {
        var said = found.said();
        var marks = clauses.contains(said.id());
        var source = said.segments().stream()
                .filter(s -> s.role() == Segment.Role.SOURCE)
                .findFirst()
                .orElse(null);
        var speaker = said.speaker();
        var name = speaker == null ? null : speaker.nameAsGiven();
        return new Quote(
                start(part) + part.start(),
                start(part) + part.end(),
                said.kind() == Attribution.Kind.DIRECT ? "direct" : marks ? "mixed" : "indirect",
                said.cue() == null ? null : said.cue().text(),
                source == null ? null : start(source) + source.start(),
                source == null ? null : start(source) + source.end(),
                name,
                found.name(),
                speaker == null ? null : speaker.roleAsGiven(),
                said.id().toString(),
                said.confidence(),
                said.reason());
    }

    private int start(Segment part) {
        return starts.get(part.target().block());
    }
}
