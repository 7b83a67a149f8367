// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only the package does: the contract comes out of it as a file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagedIT {

    @RegisterExtension
    final Directories directories = new Directories();

    @Test
    void the_package_serves_the_contract_to_the_letter_and_as_json() throws Exception {
        var checkedIn = Files.readAllBytes(Path.of("openapi.yaml"));
        try (var node = Node.on(directories.fresh())) {
            for (var address : new String[] {"/q/openapi", "/q/openapi.yaml", "/q/openapi.yml"})
                assertArrayEquals(checkedIn, node.get(address).body(), address);
            for (var address : new String[] {"/q/openapi?format=json", "/q/openapi.json"}) {
                var answer = node.get(address);
                assertEquals(
                        "application/json;charset=UTF-8",
                        answer.headers().firstValue("content-type").orElseThrow());
                assertEquals(new YAMLMapper().readTree(checkedIn), new ObjectMapper().readTree(answer.body()), address);
            }
            var head = node.send(node.request("/q/openapi").method("HEAD", BodyPublishers.noBody()));
            assertEquals(200, head.statusCode());
            assertEquals(
                    "nosniff",
                    head.headers().firstValue("x-content-type-options").orElseThrow());
        }
    }
}
