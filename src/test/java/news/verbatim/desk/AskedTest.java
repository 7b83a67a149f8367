// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import news.verbatim.Desk;
import news.verbatim.Newsroom;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskedTest {

    private static final String ARTICLES = "/desk/v1/articles";

    private final Desk desk = new Desk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/desk/v1/articles?state=foo&speaker=x&updatedFrom=a&updatedTo=b&sort=c&limit=0&cursor=d"
                        + " | ?state ?speaker ?updatedFrom ?updatedTo ?sort ?limit ?cursor",
                "/desk/v1/attributions?verdict=foo&kind=x&anchor=y&speaker=z&article=a&limit=0&cursor=d"
                        + " | ?verdict ?kind ?anchor ?speaker ?article ?limit ?cursor",
                "/desk/v1/captions?media=x&article=y&takenFrom=a&takenTo=b&stale=c&limit=0&cursor=d"
                        + " | ?media ?article ?takenFrom ?takenTo ?stale ?limit ?cursor",
                "/desk/v1/speakers?kind=x&limit=0&cursor=d | ?kind ?limit ?cursor",
                "/desk/v1/media?takenFrom=a&takenTo=b&limit=0&cursor=d | ?takenFrom ?takenTo ?limit ?cursor",
                "/desk/v1/tags?limit=0&cursor=d | ?limit ?cursor",
                "/access/v1/users?limit=0&cursor=d | ?limit ?cursor"
            })
    void everything_wrong_with_parameters_is_told_at_once(String list, String pointers) {
        var answer = as("reporter", "admin").get(list).then();
        answer.statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
        assertEquals(Set.of(pointers.split(" ")), Set.copyOf(answer.extract().<List<String>>path("errors.pointer")));
    }

    @Test
    void the_default_order_may_be_spelled_out_halfway_through_a_list() {
        var section = desk.section();
        for (var i = 0; i < 2; i++) desk.writes(Stories.rain().put("section", section));
        String next = desk.says()
                .queryParam("section", section)
                .queryParam("limit", 1)
                .get(ARTICLES)
                .path("page.next");
        desk.says()
                .queryParam("section", section)
                .queryParam("sort", "-updatedAt")
                .queryParam("cursor", next)
                .get(ARTICLES)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"captions", "attributions", "editions", "revisions"})
    void lists_under_an_article_say_a_sensible_limit_and_link_to_themselves(String part) {
        var article = desk.writes(Stories.rain());
        desk.says()
                .get(ARTICLES + "/" + article.id() + "/" + part)
                .then()
                .statusCode(200)
                .body("page.limit", greaterThan(0))
                .header("Link", containsString("rel=\"self\""));
    }

    @Test
    void publishing_needs_no_words() {
        for (var typed : new boolean[] {true, false}) {
            var article = desk.writes(Stories.rain());
            var request = typed ? desk.says() : Newsroom.with(token()).noContentType();
            request.header("If-Match", article.tag())
                    .put(ARTICLES + "/" + article.id() + "/publication")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("published"))
                    .body("publishedAt", notNullValue());
        }
    }

    @Test
    void a_publication_in_another_format_is_refused() {
        var article = desk.writes(Stories.rain());
        desk.says()
                .contentType("text/plain")
                .header("If-Match", article.tag())
                .body("{}")
                .put(ARTICLES + "/" + article.id() + "/publication")
                .then()
                .statusCode(415);
        desk.says()
                .contentType("application/json;charset=iso-8859-1")
                .header("If-Match", article.tag())
                .body("{}")
                .put(ARTICLES + "/" + article.id() + "/publication")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-encoding"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"x\":1} | 400",
                "application/json | [] | 400",
                "application/json | x | 400",
                "text/plain | x | 415",
                "application/json | {} | 200"
            })
    void finding_quotations_takes_no_words(String type, String body, int status) {
        var article = desk.writes(Stories.rain());
        desk.says()
                .contentType(type)
                .body(body)
                .post(ARTICLES + "/" + article.id() + "/proposals")
                .then()
                .statusCode(status);
    }

    @Test
    void finding_quotations_needs_no_body() {
        var article = desk.writes(Stories.rain());
        desk.says()
                .post(ARTICLES + "/" + article.id() + "/proposals")
                .then()
                .statusCode(200)
                .body("page.limit", greaterThan(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"articles/1-1-1-1-1", "speakers/1-1-1-1-1", "media/1-1-1-1-1", "articles/1-1-1-1-1/captions"})
    void an_id_in_an_address_is_spelled_in_full(String address) {
        desk.says().get("/desk/v1/" + address).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    private static String token() {
        return Newsroom.someone("publisher").token();
    }
}
