// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static news.verbatim.Newsroom.as;
import static news.verbatim.publishing.Rightful.published;
import static news.verbatim.publishing.Rightful.written;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.function.UnaryOperator;
import news.verbatim.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who gets a photo, by where they are, by what they read, and whether they hand it on. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AudienceTest {

    static final String TURKEY = "{'windows': [{'use': 'allow', 'territories': ['TR', 'DE']}]}";
    static final String NOT_ON = "{'windows': [{'use': 'deny', 'scopes': ['syndication']}]}";
    static final String IMAGE = "https://images.example/rain.jpg";

    /** For as long as it takes, and then as it was. */
    static void where(UnaryOperator<ObjectNode> says, Runnable then) {
        var site = as("admin").get("/desk/v1/site");
        ObjectNode before = site.as(ObjectNode.class).without(List.of("revision", "updatedAt", "updatedBy"));
        settle(says.apply(before.deepCopy()));
        try {
            then.run();
        } finally {
            settle(before);
        }
    }

    static void settle(ObjectNode site) {
        as("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", as("admin").get("/desk/v1/site").header("ETag"))
                .body(site)
                .put("/desk/v1/site")
                .then()
                .statusCode(200);
    }

    static ObjectNode in(ObjectNode site, String... countries) {
        var all = site.putArray("territories");
        for (var country : countries) all.add(country);
        return site;
    }

    @Test
    void a_photo_of_some_countries_goes_only_to_readers_who_are_all_in_them_and_another_setting_acts_at_once() {
        var photo = written(TURKEY);
        Refused.with(photo.desk().publishes(photo.article()), 422, "not-ready", "/captions/0/media");
        where(site -> in(site, "TR"), () -> {
            photo.readiness()
                    .body("ready", equalTo(true))
                    .body(
                            "advisory.findAll { it.kind == 'not-cleared' }.detail",
                            hasItem(containsString("in DE, TR only")));
            photo.desk().publishes(photo.article()).then().statusCode(200);
            photo.read()
                    .body("captions[0].media.url", notNullValue())
                    .body("captions[0].media.rights.onlyIn", equalTo(List.of("DE", "TR")));

            settle(in(
                    as("admin")
                            .get("/desk/v1/site")
                            .as(ObjectNode.class)
                            .without(List.of("revision", "updatedAt", "updatedBy")),
                    "TR",
                    "FR"));

            photo.read()
                    .body("version", equalTo(1))
                    .body("captions[0].text", equalTo("Rain over Elmsby"))
                    .body("captions[0].media.url", nullValue())
                    .body("captions[0].media.withheld.reason", equalTo("rights-elsewhere"));
            Refused.with(
                    photo.desk().publishes(photo.desk().reads(photo.article()), "{\"change\": \"minor\"}"),
                    422,
                    "not-ready",
                    "/captions/0/media");
        });
        photo.read().body("captions[0].media.withheld.reason", equalTo("rights-elsewhere"));
    }

    @Test
    void a_country_of_the_site_is_known_by_its_code() {
        var site = as("admin").get("/desk/v1/site");
        ObjectNode draft = site.as(ObjectNode.class).without(List.of("revision", "updatedAt", "updatedBy"));

        Refused.with(
                as("admin")
                        .contentType(ContentType.JSON)
                        .header("If-Match", site.header("ETag"))
                        .body(in(draft, "TR", "Turkey"))
                        .put("/desk/v1/site"),
                422,
                "unacceptable",
                "/territories/1");
    }

    @Test
    void where_apps_read_too_a_photo_that_is_not_for_them_is_withheld() {
        var photo = published("{'windows': [{'use': 'deny', 'scopes': ['app']}]}");
        photo.read().body("captions[0].media.url", notNullValue());

        where(
                site -> site.put("apps", true),
                () -> photo.read()
                        .body("captions[0].media.url", nullValue())
                        .body("captions[0].media.withheld.reason", equalTo("rights-denied")));

        photo.read().body("captions[0].media.url", notNullValue());
    }

    @Test
    void what_may_not_be_handed_on_leaves_feeds_and_ninjs_and_the_text_stays() {
        var photo = published(NOT_ON);
        var id = photo.article().id();

        photo.readiness()
                .body(
                        "advisory.findAll { it.kind == 'not-cleared' }.detail",
                        hasItem(containsString("feeds and ninjs go without it")));
        photo.read()
                .body("captions[0].media.url", equalTo(IMAGE))
                .body("captions[0].media.withheld", nullValue())
                .body("captions[0].media.notSyndicated.reason", equalTo("rights-denied"));
        given().accept("application/ld+json")
                .get("/content/v1/articles/{id}", id)
                .then()
                .statusCode(200)
                .body("image[0].contentUrl", equalTo(IMAGE));

        var item = "items.find { it.id == 'urn:uuid:" + id + "' }";
        when().get("/content/v1/feeds/feed.json")
                .then()
                .statusCode(200)
                .body(item + ".image", nullValue())
                .body(item + ".content_html", not(containsString("<img")))
                .body(item + ".content_html", containsString("stopped hoping"))
                .body(item + "._verbatim.withheld[0].reason", equalTo("rights-denied"));
        for (var feed : List.of("rss.xml", "atom.xml")) {
            var entry = entry(when().get("/content/v1/feeds/" + feed).asString(), id);
            assertEquals(-1, entry.indexOf(IMAGE), entry);
            assertEquals(1, entry.split("media:status", -1).length - 1, entry);
            assertEquals(1, entry.split("reason=\"rights-denied\"", -1).length - 1, entry);
            assertEquals(1, entry.split("state=\"blocked\"", -1).length - 1, entry);
        }
        var picture = "associations.find { it.type == 'picture' }";
        given().accept("application/vnd.iptc.ninjs+json")
                .get("/content/v1/articles/{id}", id)
                .then()
                .statusCode(200)
                .body(picture + ".pubStatus", equalTo("withheld"))
                .body(picture + ".edNote", equalTo("rights-denied"))
                .body(picture + ".renditions", nullValue())
                .body(picture + ".descriptions.value", hasItem("Rain over Elmsby"))
                .body("bodies.value.join(' ')", not(containsString(IMAGE)));
    }

    @Test
    void what_is_allowed_on_the_web_alone_is_not_handed_on_and_comes_when_it_may() {
        var photo = published("{'windows': [{'use': 'allow', 'scopes': ['web']}]}");
        photo.read().body("captions[0].media.notSyndicated.reason", equalTo("rights-denied"));

        photo.may("{'windows': [{'use': 'allow', 'scopes': ['web', 'syndication']}]}")
                .then()
                .statusCode(200);

        photo.read().body("captions[0].media.notSyndicated", nullValue());
        given().accept("application/vnd.iptc.ninjs+json")
                .get("/content/v1/articles/{id}", photo.article().id())
                .then()
                .body("associations.find { it.type == 'picture' }.renditions.href", hasItem(IMAGE));
    }

    static String entry(String feed, String id) {
        var element = feed.contains("<item>") ? "item>" : "entry>";
        var within = feed.indexOf(id);
        return feed.substring(feed.lastIndexOf("<" + element, within), feed.indexOf("</" + element, within));
    }
}
