// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the contract says is what is answered, whatever is asked. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractFuzzTest {

    static final long SEED = 20_251_127;
    static final int REQUESTS = 1_000;

    @Test
    void every_operation_answers_as_the_contract_says_whatever_it_is_asked() {
        var desk = new Desk();
        for (var i = 0; i < 4; i++)
            desk.publishes(desk.writes(Stories.printable(desk))).then().statusCode(200);
        var admin = Newsroom.someone("admin");

        var outcome =
                Fuzzing.run("http://127.0.0.1:" + RestAssured.port, admin.username(), admin.password(), SEED, REQUESTS);

        assertEquals("", String.join("\n", outcome.told()));
        assertTrue(
                outcome.statuses().getOrDefault(200, 0) > REQUESTS / 5,
                outcome.statuses().toString());
        assertTrue(
                outcome.statuses().getOrDefault(422, 0) > REQUESTS / 50,
                outcome.statuses().toString());
    }
}
