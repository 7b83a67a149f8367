// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import static news.verbatim.Newsroom.as;
import static news.verbatim.Newsroom.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteTest {

    static final String SITE = "/desk/v1/site";

    @Inject
    Sites sites;

    @Test
    void an_administrator_says_what_the_publication_is() {
        var before = site();
        var label = fresh("World");
        var body = sent(before);
        body.put("navigation", List.of(Map.of("label", label, "url", "/world")));
        body.put("policies", Map.of("corrections", "We correct " + label));

        var etag = as("admin")
                .header("If-Match", before.header("ETag"))
                .body(body)
                .put(SITE)
                .then()
                .statusCode(200)
                .body("revision", equalTo((int) before.path("revision") + 1))
                .extract()
                .header("ETag");

        as("reporter")
                .get(SITE)
                .then()
                .statusCode(200)
                .header("ETag", etag)
                .body("navigation.label", contains(label))
                .body("navigation.url", contains("/world"))
                .body("policies.corrections", equalTo("We correct " + label))
                .body("name", equalTo(before.path("name")))
                .body("timeZone", notNullValue());
        as("admin")
                .header("If-Match", before.header("ETag"))
                .body(sent(before))
                .put(SITE)
                .then()
                .statusCode(412);
    }

    @Test
    void the_same_again_changes_nothing() {
        var before = site();

        as("admin")
                .header("If-Match", before.header("ETag"))
                .body(sent(before))
                .put(SITE)
                .then()
                .statusCode(200)
                .header("ETag", before.header("ETag"))
                .body("updatedAt", equalTo(before.path("updatedAt")));
    }

    @Test
    void only_administrators_rewrite_the_site_and_only_what_they_have_seen() {
        var before = site();

        as("editor")
                .header("If-Match", before.header("ETag"))
                .body(sent(before))
                .put(SITE)
                .then()
                .statusCode(403);
        as("admin").body(sent(before)).put(SITE).then().statusCode(428);
    }

    @ParameterizedTest
    @CsvSource({
        "/name, name, ' '",
        "/name, name,",
        "/baseUrl, baseUrl, example.org",
        "/defaultLanguage, defaultLanguage, english",
        "/defaultLanguage, defaultLanguage, xx",
        "/defaultLanguage, defaultLanguage, en_US",
        "/timeZone, timeZone, Mars/Base",
        "/timeZone, timeZone, +03:00"
    })
    void a_value_that_breaks_a_rule_is_refused_at_its_place(String pointer, String field, String value) {
        var before = site();
        var body = sent(before);
        body.put(field, value);

        as("admin")
                .header("If-Match", before.header("ETag"))
                .body(body)
                .put(SITE)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void links_lead_to_the_web_or_into_the_site() {
        var before = site();
        var body = sent(before);
        body.put("navigation", List.of(Map.of("label", "x", "url", "//evil.example.org")));
        body.put("newsletters", List.of(Map.of("name", "Morning", "url", "javascript:x()")));
        body.put("profiles", List.of(Map.of("url", "https://social.example.org/x")));

        as("admin")
                .header("If-Match", before.header("ETag"))
                .body(body)
                .put(SITE)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/navigation/0/url", "/newsletters/0/url", "/profiles/0/network"));
    }

    @Test
    void an_imported_page_fills_only_what_is_empty() {
        var page = List.of(new Newsletter("Morning Harbour", null));
        QuarkusTransaction.begin();
        try {
            var site = sites.held();
            site.rewrite(draft("Verbatim", List.of(), List.of(new Profile("fediverse", null))), site.updatedAt(), "x");

            sites.fillFrom("The Courier", page, List.of(new Profile("other", null)), "intake");

            assertEquals("The Courier", sites.get().name());
            assertEquals(page, sites.get().newsletters());
            assertEquals("fediverse", sites.get().profiles().getFirst().network());
            sites.fillFrom("Another", List.of(), List.of(), "intake");
            assertEquals("The Courier", sites.get().name());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static SiteDraft draft(String name, List<Newsletter> newsletters, List<Profile> profiles) {
        return new SiteDraft(
                name, null, "en", "UTC", false, List.of(), newsletters, profiles, null, null, null, null, null);
    }

    private static ExtractableResponse<Response> site() {
        return as("reporter").get(SITE).then().statusCode(200).extract();
    }

    private static Map<String, Object> sent(ExtractableResponse<Response> answer) {
        var body = new HashMap<String, Object>(answer.jsonPath().getMap("$"));
        body.keySet().removeAll(List.of("revision", "updatedAt", "updatedBy"));
        return body;
    }
}
