// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The rules of hadolint by their numbers, those that say anything about a file like ours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DockerfileTest {

    record Line(String name, String words) {

        boolean is(String other) {
            return name.equals(other);
        }

        boolean runs(String program) {
            return is("RUN")
                    && Pattern.compile("(^|[\\s;&|(\"/])" + program + "([\\s;\"]|$)")
                            .matcher(words)
                            .find();
        }
    }

    /** What a line may not be, given those before it. */
    private static final Map<String, BiPredicate<Line, List<Line>>> FORBIDDEN = Map.ofEntries(
            Map.entry("DL3000 relative WORKDIR", (l, _) -> l.is("WORKDIR") && !l.words.startsWith("/")),
            Map.entry(
                    "DL3001 a program that makes no sense in a container",
                    (l, _) ->
                            List.of("ssh", "vim", "shutdown", "service", "ps", "free", "top", "kill", "mount").stream()
                                    .anyMatch(l::runs)),
            Map.entry("DL3003 cd instead of WORKDIR", (l, _) -> l.runs("cd")),
            Map.entry("DL3004 sudo", (l, _) -> l.runs("sudo")),
            Map.entry(
                    "DL3006 an image without a tag",
                    (l, before) -> l.is("FROM")
                            && !image(l).contains(":")
                            && !aliases(before).contains(image(l))),
            Map.entry("DL3007 latest", (l, _) -> l.is("FROM") && image(l).endsWith(":latest")),
            Map.entry(
                    "DL3008 packages, which would need versions",
                    (l, _) -> l.runs("apt-get") || l.runs("apt") || l.runs("apk") || l.runs("yum")),
            Map.entry(
                    "DL3011 a port that is none", (l, _) -> l.is("EXPOSE") && !l.words.matches("\\d{1,5}(/tcp|/udp)?")),
            Map.entry("DL3020 ADD instead of COPY", (l, _) -> l.is("ADD")),
            Map.entry(
                    "DL3021 several sources into what is no directory",
                    (l, _) -> l.is("COPY")
                            && l.words.replaceAll("--\\S+\\s+", "").split("\\s+").length > 2
                            && !l.words.endsWith("/")),
            Map.entry(
                    "DL3022 a stage that is not there",
                    (l, before) -> l.is("COPY")
                            && l.words.contains("--from=")
                            && aliases(before).stream().noneMatch(a -> l.words.startsWith("--from=" + a + " "))),
            Map.entry(
                    "DL3024 one name for two stages",
                    (l, before) ->
                            l.is("FROM") && alias(l) != null && aliases(before).contains(alias(l))),
            Map.entry("DL3025 shell form", (l, _) -> (l.is("ENTRYPOINT") || l.is("CMD")) && !l.words.startsWith("[")),
            Map.entry("DL3044 a variable out of the same line", (l, _) -> l.is("ENV") && l.words.contains("$")),
            Map.entry(
                    "DL3046 a user of a high number with a log of its own",
                    (l, _) -> l.runs("useradd") && !l.words.contains("--no-log-init")),
            Map.entry(
                    "DL3059 two RUN in a row",
                    (l, before) -> l.is("RUN") && before.getLast().is("RUN")),
            Map.entry("DL3061 something before FROM", (l, before) -> before.isEmpty() && !l.is("FROM") && !l.is("ARG")),
            Map.entry("DL4000 MAINTAINER", (l, _) -> l.is("MAINTAINER")),
            Map.entry("DL4001 something out of the net", (l, _) -> l.runs("curl") || l.runs("wget")),
            Map.entry("DL4005 SHELL", (l, _) -> l.is("SHELL")),
            Map.entry(
                    "DL4006 a pipe without pipefail",
                    (l, _) -> l.is("RUN") && l.words.replace("||", "").contains("|")));

    @Test
    void the_dockerfile_breaks_no_rule() throws IOException {
        var lines = lines();

        var broken = new TreeMap<String, String>();
        for (var i = 0; i < lines.size(); i++)
            for (var rule : FORBIDDEN.entrySet())
                if (rule.getValue().test(lines.get(i), lines.subList(0, i)))
                    broken.put(rule.getKey(), lines.get(i).toString());
        assertEquals(Map.of(), broken);
    }

    @Test
    void its_last_user_has_few_rights_and_one_entry_and_one_health_check_are_told() throws IOException {
        var last = lines().subList(
                        lines().lastIndexOf(lines().stream()
                                .filter(l -> l.is("FROM"))
                                .toList()
                                .getLast()),
                        lines().size());

        // DL3002, DL4004, DL3012 and DL3057
        assertEquals(
                List.of("verbatim"),
                last.stream().filter(l -> l.is("USER")).map(Line::words).toList());
        assertEquals(1, lines().stream().filter(l -> l.is("ENTRYPOINT")).count());
        assertEquals(1, lines().stream().filter(l -> l.is("HEALTHCHECK")).count());
    }

    @Test
    void new_code_leaves_the_layer_of_libraries_as_it_was() throws IOException {
        var copies = lines().stream().filter(l -> l.is("COPY")).map(Line::words).toList();

        assertEquals("target/quarkus-app/lib /opt/verbatim/lib", copies.getFirst());
    }

    private static List<Line> lines() throws IOException {
        var whole = Files.readString(Path.of("docker", "Dockerfile"))
                .replaceAll("(?m)^\\s*#.*\\R", "")
                .replaceAll("\\\\\\R", " ");
        return whole.lines()
                .filter(l -> !l.isBlank())
                .map(l -> l.strip().split("\\s+", 2))
                .map(l -> new Line(l[0], l[1]))
                .toList();
    }

    private static String image(Line from) {
        return from.words.split("\\s+")[0];
    }

    private static String alias(Line from) {
        return from.words.contains(" AS ") ? from.words.replaceAll(".* AS ", "") : null;
    }

    private static List<String> aliases(List<Line> before) {
        return before.stream()
                .filter(l -> l.is("FROM") && alias(l) != null)
                .map(DockerfileTest::alias)
                .toList();
    }
}
