// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** How the product says no. */
public final class Refused {

    private Refused() {}

    /** A problem of this kind that points at least at these places. */
    public static ValidatableResponse with(Response answer, int status, String kind, String... pointers) {
        var problem = answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + kind))
                .body("status", equalTo(status));
        for (var pointer : pointers) problem.body("errors.pointer", hasItem(pointer));
        return problem;
    }
}
