// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
