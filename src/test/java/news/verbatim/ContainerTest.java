// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the containers, the README and the product itself say can be set is one and the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContainerTest {

    private static final Pattern VARIABLE = Pattern.compile("VERBATIM_[A-Z][A-Z0-9_]*[A-Z]");
    private static final Pattern SETTING =
            Pattern.compile("(?:@WithName\\(\"([^\"]+)\"\\)[^;]*?)?\\b([a-z][A-Za-z]*)\\(\\);");

    /** Decided by the image, or by where the port is opened. */
    private static final Set<String> THE_IMAGES =
            Set.of("VERBATIM_DATA", "VERBATIM_HTTP_PORT", "VERBATIM_LOG", "VERBATIM_TOKEN_KEY_FILE");

    @Test
    void everything_the_readme_names_is_read_and_everything_with_a_name_of_its_own_is_in_the_readme()
            throws IOException {
        var own = variables(Files.readString(Path.of("src/main/resources/application.properties")));
        own.addAll(variables(Files.readString(Path.of("src/main/java/news/verbatim/boot/Environment.java"))));
        own.addAll(variables(Files.readString(Path.of("src/main/java/news/verbatim/boot/Main.java"))));
        var read = new TreeSet<>(own);
        read.addAll(settings());

        assertEquals(Set.of(), without(readme(), read), "named, and nobody reads it");
        assertEquals(Set.of(), without(own, readme()), "read, and not named");
    }

    @Test
    void compose_hands_on_what_the_readme_names_and_nothing_else() throws IOException {
        var handed = service("verbatim").get("environment");

        assertEquals(without(readme(), THE_IMAGES), new TreeSet<>(((Map<?, ?>) handed).keySet()));
    }

    @Test
    void no_page_file_or_launcher_names_what_the_readme_does_not() throws IOException {
        try (var pages = Files.list(Path.of("src/site/markdown"))) {
            var files = new TreeSet<>(pages.toList());
            files.addAll(List.of(
                    Path.of("docker/Dockerfile"), Path.of("docker/compose.yaml"), Path.of("src/main/launch/verbatim")));
            for (var file : files)
                assertEquals(Set.of(), without(variables(Files.readString(file)), readme()), file.toString());
        }
    }

    @Test
    void both_containers_have_a_health_check_a_volume_and_no_secret_in_the_file() throws IOException {
        for (var service : List.of("verbatim", "postgres")) {
            assertNotNull(service(service).get("volumes"), service);
            ((Map<?, ?>) service(service).get("environment")).forEach((name, value) -> {
                if (name.toString().matches(".*(PASSWORD|KEY).*"))
                    assertTrue(value == null || value.toString().startsWith("${"), name + " is in the file");
            });
        }
        assertNotNull(service("postgres").get("healthcheck"));
        assertTrue(Files.readString(Path.of("docker/Dockerfile")).contains("\nHEALTHCHECK "));
        assertTrue(service("postgres").get("image").toString().startsWith("postgres:18"));
        assertEquals(
                "service_healthy",
                ((Map<?, ?>) ((Map<?, ?>) service("verbatim").get("depends_on")).get("postgres")).get("condition"));
    }

    @Test
    void the_container_can_write_its_volume_and_nothing_else() throws IOException {
        var verbatim = service("verbatim");

        assertEquals(true, verbatim.get("read_only"));
        assertEquals(List.of("ALL"), verbatim.get("cap_drop"));
        assertEquals(List.of("no-new-privileges:true"), verbatim.get("security_opt"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(String name) throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));
        return compose.get("services").get(name);
    }

    private static Set<String> readme() throws IOException {
        return variables(Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `VERBATIM_"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .collect(Collectors.joining()));
    }

    /** What every interface of settings takes, in the words of the environment. */
    private static Set<String> settings() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith("Config.java")).toList()) {
                var source = Files.readString(file);
                var prefix = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)")
                        .matcher(source);
                if (!prefix.find()) continue;
                SETTING.matcher(source)
                        .results()
                        .map(found -> found.group(1) != null
                                ? found.group(1)
                                : found.group(2).replaceAll("([A-Z])", "_$1"))
                        .forEach(name -> names.add((prefix.group(1) + "_" + name)
                                .replaceAll("[.-]", "_")
                                .toUpperCase()));
            }
        }
        return names;
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }
}
