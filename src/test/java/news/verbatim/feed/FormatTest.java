// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.verbatim.Desk;
import news.verbatim.Desk.Article;
import news.verbatim.Refused;
import news.verbatim.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One article, in the forms that others read, by {@code Accept}. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatTest {

    static final Path SCHEMAS = Path.of("..", "shared", "ninjs");

    final Desk desk = new Desk();
    Article article;

    @BeforeEach
    void somethingIsPublished() {
        article = desk.writes(Stories.printable(desk));
        desk.publishes(article).then().statusCode(200);
    }

    ValidatableResponse as(String accept) {
        return given().header("Accept", accept)
                .get("/content/v1/articles/" + article.id())
                .then();
    }

    JsonNode read(String mediaType) {
        return as(mediaType).statusCode(200).contentType(mediaType).extract().as(JsonNode.class);
    }

    @Test
    void schema_org_says_who_said_what() {
        var ld = read("application/ld+json");

        assertEquals("NewsArticle", ld.path("@type").asText());
        assertEquals("urn:uuid:" + article.id(), ld.path("@id").asText());
        var native_ = read("application/json");
        var said = ld.at("/hasPart/0");
        assertEquals("Quotation", said.path("@type").asText());
        assertEquals(
                native_.at("/attributions/0/quote").asText(), said.path("text").asText());
        assertEquals(
                native_.at("/attributions/0/speaker/name").asText(),
                said.at("/spokenByCharacter/name").asText());
        assertEquals(
                native_.at("/captions/0/credit").asText(),
                ld.at("/image/0/creditText").asText());
        assertEquals(
                native_.path("publishedAt").asText(), ld.path("datePublished").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "application/vnd.iptc.ninjs+json"})
    void where_the_site_has_no_address_a_form_names_the_one_that_was_asked(String mediaType) {
        var before = Newsstand.address();
        Newsstand.address(null);
        try {
            article = desk.writes(Stories.rain());
            desk.publishes(article).then().statusCode(200);
            for (var host : List.of("news.example:8443", "other.example", "news.example:8443")) {
                var form = given().header("Accept", mediaType)
                        .header("Host", host)
                        .get("/content/v1/articles/" + article.id())
                        .then()
                        .statusCode(200)
                        .body(containsString("\"http://" + host + "/content/v1/articles/"));
                assertFalse(form.extract().asString().contains("\"/content"));
            }
        } finally {
            Newsstand.address(before);
        }
    }

    @Test
    void where_nobody_is_named_the_newsroom_answers_for_it_and_no_author_is_made_up() {
        article = desk.writes(Stories.rain());
        desk.publishes(article).then().statusCode(200);

        assertEquals(
                "NewsMediaOrganization",
                read("application/ld+json").at("/author/0/@type").asText());
        assertFalse(read("application/vnd.iptc.ninjs+json").has("by"));
    }

    @Test
    void ninjs_is_what_its_schema_asks_for() throws IOException {
        assumeTrue(Files.isDirectory(SCHEMAS), "the schemas of ninjs do not lie beside this clone");
        var files = Map.of(
                "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
                Files.readString(SCHEMAS.resolve("ninjs-schema_3.1.json")),
                "https://geojson.org/schema/GeoJSON.json",
                Files.readString(SCHEMAS.resolve("GeoJSON-schema.json")),
                "http://geojson.org/schema/GeoJSON.json",
                Files.readString(SCHEMAS.resolve("GeoJSON-schema.json")));
        var schema = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        factory -> factory.schemaLoaders(loaders -> loaders.schemas(files)))
                .getSchema(SchemaLocation.of("http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"));

        var text = read("application/vnd.iptc.ninjs+json").toString();
        assertEquals(java.util.Set.of(), schema.validate(text, InputFormat.JSON));
        assertFalse(schema.validate(text.replace("\"headlines\"", "\"headline\""), InputFormat.JSON)
                .isEmpty());
    }

    @Test
    void quotations_are_components_of_ninjs_with_their_speakers() {
        var ninjs = read("application/vnd.iptc.ninjs+json");
        var components = ninjs.path("associations")
                .valueStream()
                .filter(one -> one.path("type").asText().equals("component"))
                .toList();

        assertFalse(components.isEmpty());
        assertEquals("quotation", components.getFirst().at("/bodies/0/role").asText());
        assertEquals("speaker", components.getFirst().at("/people/0/rel").asText());
    }

    @Test
    void each_form_has_a_tag_of_its_own_and_our_own_json_comes_where_any_will_do() {
        var ours = as("*/*").statusCode(200).contentType("application/json").header("Vary", containsString("Accept,"));
        var theirs = as("application/ld+json, */*;q=0.1").statusCode(200).contentType("application/ld+json");
        assertNotEquals(ours.extract().header("ETag"), theirs.extract().header("ETag"));
        as("application/json, application/ld+json").contentType("application/json");
        as("text/html, application/xhtml+xml, */*;q=0.8").contentType("application/json");
        given().header("Accept", "application/ld+json")
                .header("If-None-Match", theirs.extract().header("ETag"))
                .get("/content/v1/articles/" + article.id())
                .then()
                .statusCode(304);
        as("application/ld+json")
                .header("Surrogate-Key", containsString("a-" + article.id().substring(24)));
        as("application/pdf").statusCode(406);
    }

    @Test
    void what_is_not_published_is_not_there_in_any_form() {
        desk.unpublishes(desk.reads(article), "Wrong").then().statusCode(200);

        for (var form : new String[] {"application/ld+json", "application/vnd.iptc.ninjs+json"})
            Refused.with(given().header("Accept", form).get("/content/v1/articles/" + article.id()), 404, "not-found");
    }

    @Test
    void markup_in_a_text_stays_text() {
        var story = Stories.rain();
        story.withArray("body")
                .addObject()
                .put("type", "paragraph")
                .put("text", "<script>alert('x')</script> & \"so on\"");
        article = desk.writes(story);
        desk.publishes(article).then().statusCode(200);

        var html = read("application/vnd.iptc.ninjs+json").at("/bodies/1/value").asText();
        assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;so on&quot;"), html);
        assertFalse(html.contains("<script"));
    }
}
