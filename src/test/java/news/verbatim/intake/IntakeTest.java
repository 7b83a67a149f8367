// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import news.verbatim.Newsroom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakeTest {

    private static final String INTAKE = "/desk/v1/intake";
    private static final Random RANDOM = new Random();

    private static byte[] example() throws IOException {
        return Files.readAllBytes(Path.of("src/site/examples/page.txt"));
    }

    private static RequestSpecification someone(String... roles) {
        return Newsroom.as(roles).contentType("text/plain; charset=utf-8");
    }

    private static ValidatableResponse bring(byte[] page) {
        return someone("editor").body(page).post(INTAKE).then();
    }

    /** A short page about somebody nobody has heard of. */
    private static String page(String person) {
        return """
                %1$s rings the harbour bell again
                By Ana Torv
                27 November 2025, 15:44

                Mayor %1$s rings the harbour bell at the Old Quay in Tarvik, Norvania, on Nov. 24, 2025. (Reuters/Ina Moll)

                The bell above the harbour of Tarvik rang on Monday for the first time since a storm threw it into the bay.

                “It was lonely down there,” said %1$s, who found it in spring under a fishing boat.

                It will ring every day at noon, and twice when there is fog over the harbour of Tarvik.
                """.formatted(person);
    }

    private static String somebody() {
        var letters = RANDOM.ints(8, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        return "Edda Q" + letters;
    }

    @Test
    void a_page_from_elsewhere_becomes_an_article_with_its_photos_and_its_quotations() throws IOException {
        var page = example();

        var answer = bring(page)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("id", notNullValue())
                .body("revision", equalTo(1))
                .body("state", equalTo("draft"))
                .body("story.language", equalTo("en"))
                .body("story.displayedAt", equalTo("2025-10-09T11:20:00+02:00"))
                .body("story.body.type.findAll { it == 'paragraph' }", hasSize(16))
                .body("story.body.type.findAll { it == 'heading' }", hasSize(3))
                .body("story.body[7].type", equalTo("figure"))
                .body("story.captions.role", equalTo(List.of("lead", "inline")))
                .body("story.captions.media", everyItem(notNullValue()))
                .body("story.captions.credit", everyItem(equalTo("NW Photo")))
                .body("story.captions[1].depicted.name", equalTo(List.of("Matthis Oldenmoor", "Rosa Thale")))
                .body("story.attributions.size()", org.hamcrest.Matchers.greaterThan(8))
                .body("story.attributions.verdict", everyItem(equalTo("proposed")))
                .body("mapping.find { it.line == 5 }.field", equalTo("/headline"))
                .body("mapping.find { it.line == 1 }.field", nullValue())
                .body("advisory.kind", hasItem("language-guessed"))
                .extract();
        var id = answer.path("id").toString();

        assertEquals("/desk/v1/articles/" + id, answer.header("Location").replaceFirst("^https?://[^/]+", ""));
        Newsroom.as("editor")
                .get("/desk/v1/articles/{id}", id)
                .then()
                .statusCode(200)
                .body(
                        "story.headline",
                        equalTo(new String(page, UTF_8).lines().toList().get(4)))
                .body("story.source.name", equalTo("The Sünmark Courier"))
                .body("story.source.newsletters.name", equalTo(List.of("Newsletters")))
                .body("story.source.profiles.network", equalTo(List.of("X", "Instagram", "Youtube")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\ufeff%s", "windows"})
    void the_page_is_given_back_byte_for_byte(String form) {
        var text = page(somebody());
        var page = (form.equals("windows") ? text.replace("\n", "\r\n") : form.formatted(text)).getBytes(UTF_8);
        var id = bring(page).statusCode(201).extract().path("id").toString();

        var source = Newsroom.as("reporter")
                .get("/desk/v1/articles/{id}/source", id)
                .then()
                .statusCode(200)
                .extract();

        assertArrayEquals(page, source.asByteArray());
        assertEquals(
                "text/plain;charset=utf-8", source.contentType().toLowerCase().replace(" ", ""));
    }

    @Test
    void an_article_written_here_has_no_page_to_give_back() {
        var id = Newsroom.as("editor")
                .body("{\"headline\": \"Written here\"}")
                .post("/desk/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();

        Newsroom.as("editor").get("/desk/v1/articles/{id}/source", id).then().statusCode(404);
        Newsroom.as("editor").get("/desk/v1/articles/nothing/source").then().statusCode(404);
    }

    @Test
    void a_dry_run_shows_the_same_and_keeps_nothing() {
        var who = somebody();
        var page = page(who).getBytes(UTF_8);

        someone("editor")
                .queryParam("dryRun", "true")
                .body(page)
                .post(INTAKE)
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("story.headline", containsString(who))
                .body("story.captions", hasSize(1))
                .body("mapping", not(hasSize(0)));

        Newsroom.as("editor")
                .queryParam("q", who)
                .get("/desk/v1/articles")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void printed_times_without_a_zone_go_by_the_one_that_is_given() {
        var page = page(somebody()).getBytes(UTF_8);

        someone("reporter")
                .queryParam("zone", "Europe/Istanbul")
                .body(page)
                .post(INTAKE)
                .then()
                .statusCode(201)
                .body("story.displayedAt", equalTo("2025-11-27T15:44:00+03:00"))
                .body("story.displayedText", equalTo("27 November 2025, 15:44"))
                .body("story.byline", equalTo("By Ana Torv"))
                .body("story.contributors", equalTo(List.of(java.util.Map.of("name", "Ana Torv", "role", "reporter"))));
        someone("reporter")
                .body(page)
                .post(INTAKE)
                .then()
                .statusCode(201)
                .body("story.displayedAt", nullValue())
                .body("advisory.find { it.kind == 'no-zone' }.pointer", equalTo("/displayedAt"));
    }

    @Test
    void language_and_address_of_the_page_can_be_told() {
        someone("editor")
                .queryParam("language", "en-GB")
                .queryParam("source", "https://courier.example/bell")
                .body(page(somebody()).getBytes(UTF_8))
                .post(INTAKE)
                .then()
                .statusCode(201)
                .body("story.language", equalTo("en-GB"))
                .body("story.source.url", equalTo("https://courier.example/bell"))
                .body("advisory.kind", not(hasItem("language-guessed")));
    }

    @Test
    void people_in_photos_and_quotations_are_known_again() {
        var who = somebody();
        var id = known("person", who);

        bring(page(who).getBytes(UTF_8))
                .statusCode(201)
                .body("story.captions[0].depicted[0].speaker", equalTo(id))
                .body("story.captions[0].depicted[0].name", equalTo(who))
                .body("story.captions[0].depicted[0].roleAsGiven", equalTo("Mayor"))
                .body("story.attributions.speaker.id", hasItem(id))
                .body("story.attributions.speaker.nameAsGiven", hasItem(who));
    }

    /** The id of a speaker the newsroom has had before. */
    private static String known(String kind, String name) {
        return Newsroom.as("editor")
                .body("{\"kind\": \"%s\", \"name\": \"%s\"}".formatted(kind, name))
                .post("/desk/v1/speakers")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    @Test
    void a_body_is_known_again_with_its_article_or_without() {
        var body = somebody() + " Council";
        var id = known("organization", body);
        var said = "The %s voted late on Monday.\n\n“We are not done with this bridge yet,” the %s said in a statement."
                .formatted(body, body);

        bring((page(somebody()) + "\n\n" + said + "\n").getBytes(UTF_8))
                .statusCode(201)
                .body("story.attributions.speaker.id", hasItem(id));
    }

    @Test
    void only_an_admin_fills_the_site_from_a_page() throws IOException {
        var before = Newsroom.as("admin")
                .get("/desk/v1/site")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        bring(example()).statusCode(201);
        assertEquals(before, Newsroom.as("admin").get("/desk/v1/site").asString());

        someone("editor", "admin").body(example()).post(INTAKE).then().statusCode(201);
        Newsroom.as("admin")
                .get("/desk/v1/site")
                .then()
                .body("newsletters", not(hasSize(0)))
                .body("profiles", not(hasSize(0)));
    }

    @ParameterizedTest
    @CsvSource({"photo, 403", "publisher, 403", "admin, 403", "reporter, 201", "editor, 201"})
    void reporters_and_editors_bring_pages(String role, int status) {
        someone(role).body(page(somebody()).getBytes(UTF_8)).post(INTAKE).then().statusCode(status);
    }

    @Test
    void a_stranger_brings_nothing() throws IOException {
        given().contentType("text/plain").body(example()).post(INTAKE).then().statusCode(401);
    }

    @Test
    void what_is_no_article_is_refused_with_everything_that_was_missing() {
        bring("Skip to content\nLog in\nOur cookies\n".getBytes(UTF_8))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", containsString("no-article"))
                .body("errors.pointer", hasItems("/headline", "/body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", "\ufeff", "   "})
    void an_empty_page_is_no_article(String text) {
        bring(text.getBytes(UTF_8)).statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/html",
                "application/xml",
                "multipart/form-data",
                "image/png",
                "text/plain; charset=iso-8859-1"
            })
    void only_plain_text_in_utf_8_is_taken(String type) {
        Newsroom.as("editor")
                .contentType(type)
                .body(page(somebody()).getBytes(UTF_8))
                .post(INTAKE)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_and_not_guessed() {
        bring(page("Édith Völ").getBytes(ISO_8859_1)).statusCode(400).body("type", containsString("invalid-encoding"));
        bring((page(somebody()) + "\0").getBytes(UTF_8))
                .statusCode(400)
                .body("type", containsString("forbidden-character"));
    }

    @ParameterizedTest
    @CsvSource({
        "zone, Mars/Olympus",
        "language, english!",
        "source, ftp://courier.example/x",
        "source, javascript:alert(1)",
        "dryRun, perhaps",
        "colour, red"
    })
    void a_parameter_that_cannot_be_read_is_refused(String name, String value) {
        someone("editor")
                .queryParam(name, value)
                .body(page(somebody()).getBytes(UTF_8))
                .post(INTAKE)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(name));
    }

    @Test
    void those_who_run_it_see_how_many_pages_came_in() {
        bring(page(somebody()).getBytes(UTF_8)).statusCode(201);

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("verbatim_intake_total{result=\"stored\"}"));
    }
}
