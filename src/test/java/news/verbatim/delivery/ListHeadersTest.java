// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.verbatim.Desk;
import news.verbatim.Stories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListHeadersTest {

    private static final String ARTICLES = "/content/v1/articles";
    private static final String QUOTES = "/content/v1/quotes";
    private static final String CAPTIONS = "/content/v1/captions";

    private final Desk desk = new Desk();

    @Inject
    Press press;

    @Test
    void a_list_names_every_id_its_answer_depends_on() {
        var section = desk.section();
        var tag = Sheet.word("tag");
        var speaker = desk.speaker("Oda Brandt");
        var photo = desk.photo("Rain", "Elmsby Photo", "A street");
        var story = Stories.rain().put("section", section);
        story.putArray("tags").add(tag);
        Stories.said(story, "a1", "direct", 1, "We had stopped hoping,")
                .put("verdict", "confirmed")
                .withObject("/speaker")
                .put("id", speaker);
        Stories.caption(story, "c1", photo, "lead")
                .putArray("depicted")
                .addObject()
                .put("speaker", speaker)
                .put("name", "Oda Brandt");
        var article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);

        var a = "a-" + article.id().substring(24);
        var s = "s-" + speaker.substring(24);
        var m = "m-" + photo.substring(24);
        assertEquals(
                Set.of("list-section-" + section, "section-" + section, "tag-" + tag, a, m),
                keys(ARTICLES, "section", section));
        assertEquals(Set.of("list", a, s), keys(QUOTES, "article", article.id()));
        assertEquals(Set.of("list-" + s, a, s), keys("/content/v1/speakers/" + speaker + "/quotes", "limit", "5"));
        assertEquals(Set.of("list", a, m, s), keys(CAPTIONS, "depicted", speaker));
    }

    @Test
    void a_list_that_depends_on_more_than_a_header_can_name_names_itself() {
        var section = Sheet.word("section");
        var tags = Stream.generate(() -> Sheet.word("tag")).limit(60).toArray(String[]::new);
        for (var i = 0; i < 3; i++) {
            var own = tags.clone();
            for (var j = 0; j < own.length; j++) own[j] += "-" + i;
            press.prints(press.sheet().in(section).tagged(own));
        }
        assertEquals(Set.of("list-section-" + section, "section-" + section), keys(ARTICLES, "section", section));
    }

    private static Set<String> keys(String list, String name, String value) {
        var answer = given().queryParam(name, value).get(list).then().statusCode(200);
        var keys = answer.extract().header("Surrogate-Key");
        answer.header("Cache-Tag", equalTo(keys.replace(' ', ',')));
        return Set.of(keys.split(" "));
    }

    @Test
    void a_list_of_one_page_links_to_itself() {
        for (var list : new String[] {ARTICLES, QUOTES, CAPTIONS, "/content/v1/speakers"})
            given().queryParam(list.equals(ARTICLES) ? "section" : "q", Sheet.word("nothing"))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .header("Link", containsString("<" + list + "?"))
                    .header("Link", containsString("rel=\"self\""));
    }

    @Test
    void the_default_order_may_be_spelled_out_halfway_through_a_list() {
        var section = Sheet.word("section");
        for (var i = 0; i < 3; i++) press.prints(press.sheet().in(section));
        String next = given().queryParam("section", section)
                .queryParam("limit", 1)
                .get(ARTICLES)
                .path("page.next");
        given().queryParam("section", section)
                .queryParam("sort", "-publishedAt")
                .queryParam("cursor", next)
                .get(ARTICLES)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articles?limit=0&sort=foo&publishedFrom=x&publishedTo=y&updatedFrom=z&fields=zz&cursor=a&tag=a,,b&speaker=-"
                        + " | ?tag ?speaker ?publishedFrom ?publishedTo ?updatedFrom ?sort ?fields ?limit ?cursor",
                "quotes?kind=loud&occasion=party&saidFrom=x&saidTo=y&speaker=a,,b&limit=ten&cursor=a"
                        + " | ?speaker ?kind ?occasion ?saidFrom ?saidTo ?limit ?cursor",
                "captions?limit=101&cursor=a | ?limit ?cursor",
                "sections?limit=101&cursor=a | ?limit ?cursor"
            })
    void everything_wrong_with_parameters_is_told_at_once(String list, String pointers) {
        var answer =
                given().urlEncodingEnabled(false).get("/content/v1/" + list).then();
        answer.statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
        assertEquals(Set.of(pointers.split(" ")), Set.copyOf(answer.extract().<List<String>>path("errors.pointer")));
    }
}
