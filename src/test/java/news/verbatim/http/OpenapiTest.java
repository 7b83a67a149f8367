// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenapiTest {

    static final Path FILE = Path.of("openapi.yaml");

    /** Rewritten by {@code ./mvnw test -Dtest=OpenapiTest -Dopenapi.write=true}. */
    @Test
    void the_contract_that_is_checked_in_is_the_one_that_is_served() throws IOException {
        var served = when().get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("openapi.write")) Files.writeString(FILE, served);
        assertEquals(Files.readString(FILE), served, "run it again with -Dopenapi.write=true, and look at the changes");
    }

    /** The packaged product serves the file; {@code PagesIT} asks it for that. */
    @Test
    void the_file_in_the_package_says_the_same_in_yaml_and_in_json() throws IOException {
        var file = new ContractFile(Optional.of(" "));
        var json = new ObjectMapper();
        assertEquals(when().get("/q/openapi").asString(), file.yaml().toString());
        assertEquals(
                json.readTree(when().get("/q/openapi?format=json").asString()),
                json.readTree(file.json().toString()));
    }

    @Test
    void the_file_in_the_package_says_where_else_to_sign_in() throws IOException {
        var file = new ContractFile(Optional.of("https://sso.example.org/newsroom/"));
        var api = new ObjectMapper().readTree(file.json().toString());
        assertEquals(
                "https://sso.example.org/newsroom/.well-known/openid-configuration",
                api.at("/components/securitySchemes/signInElsewhere/openIdConnectUrl")
                        .asText());
        assertEquals(
                "openIdConnect",
                api.at("/components/securitySchemes/signInElsewhere/type").asText());
        var operations = api.findValues("security");
        assertTrue(operations.stream().anyMatch(JsonNode::isEmpty), "what is open stays open");
        operations.stream()
                .filter(locks -> !locks.isEmpty())
                .forEach(locks -> assertTrue(locks.findValue("signInElsewhere").isArray()));
        assertTrue(file.yaml().toString().contains("signInElsewhere"));
    }
}
