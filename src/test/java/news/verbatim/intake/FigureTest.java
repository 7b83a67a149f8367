// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Captions and credits of pages that set each in an element, or on a line, of its own. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureTest {

    static final String TEXT = """
            The town of Tarvik opened its small harbour on Tuesday, after two years of work on the walls of the quay.

            Forty-one boats came on the first morning, and children threw flowers into the water as they came in.

            The harbour master said that nobody had counted on so many boats, and that there was no more room there.
            """;

    static ValidatableResponse page(String type, String page) {
        return as("editor")
                .contentType(type + "; charset=utf-8")
                .body(page)
                .post("/desk/v1/intake?zone=Europe/Oslo&language=en&dryRun=true")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse html(String figure) {
        var text = new StringBuilder();
        for (var line : TEXT.split("\n\n"))
            text.append("<p>").append(line.strip()).append("</p>");
        return page(
                "text/html",
                "<article><h1>Tarvik opens its small harbour again</h1><p>By Nora Bright</p>" + figure + text
                        + "</article>");
    }

    static ValidatableResponse figure(String caption) {
        return html("<figure><img src=\"b.jpg\" alt=\"Boats\"><figcaption>" + caption + "</figcaption></figure>");
    }

    static ValidatableResponse text(String photo) {
        return page("text/plain", "Tarvik opens its small harbour again\nBy Nora Bright\n\n" + photo + "\n\n" + TEXT);
    }

    /** Three paragraphs, one photo, and no publication. */
    static ValidatableResponse untouched(ValidatableResponse read) {
        return read.body("story.body.type", contains("paragraph", "paragraph", "paragraph"))
                .body("story.captions", hasSize(1))
                .body("story.standfirst", nullValue())
                .body("story.source.name", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "<div>Ina Moll speaks in Tarvik</div><div>(AA Photo)</div>;Ina Moll speaks in Tarvik;AA Photo;' ({credit})'",
                "<p>Ina Moll speaks in Tarvik.</p><p class='c credit'>Ann Smith/Reuters</p>;Ina Moll speaks in Tarvik.;Ann Smith/Reuters;' {credit}'",
                "<div>Ina Moll speaks in Tarvik</div><cite>Getty Images via AFP</cite>;Ina Moll speaks in Tarvik;Getty Images via AFP;' {credit}'",
                "Ina Moll speaks in Tarvik.<br><small>© Ann Smith</small>;Ina Moll speaks in Tarvik.;Ann Smith;' © {credit}'",
                "Ina Moll speaks in Tarvik.<span class=credit>Photo: Ann Smith/Reuters</span>;Ina Moll speaks in Tarvik.;Ann Smith/Reuters;' Photo: {credit}'",
                "Ina Moll speaks in Tarvik <span class=photoCredit>Ann Smith</span>;Ina Moll speaks in Tarvik;Ann Smith;' {credit}'",
                "<div>Ina Moll speaks in Tarvik</div><div>Ann Smith</div>;Ina Moll speaks in Tarvik;Ann Smith;' {credit}'",
                "<p>Ina Moll speaks.</p><p>She came by boat, and nobody met her.</p><p>Foto: Ann Schmidt/dpa</p>;Ina Moll speaks. She came by boat, and nobody met her.;Ann Schmidt/dpa;' Foto: {credit}'",
                "<span>Ina Moll</span><span itemprop=author>Ann Smith</span><span class=agency>/Norden Wire</span>;Ina Moll;Ann Smith/Norden Wire;' {credit}'",
                "<p>Ina Moll in Tarvik</p><p>Photo: <span class=author>Ann Smith</span></p>;Ina Moll in Tarvik;Ann Smith;' Photo: {credit}'",
                "Ina Moll in Tarvik (<cite>AFP</cite>);Ina Moll in Tarvik;AFP;' ({credit})'",
                "<cite>Ann Smith/AFP</cite><p>Ina Moll in Tarvik</p>;Ina Moll in Tarvik;Ann Smith/AFP;' {credit}'",
                "Ina Moll (AA Photo);Ina Moll;AA Photo;' ({credit})'",
                "© Ann Smith;'';Ann Smith;'© {credit}'",
                "<div>The 10<small>th</small> boat</div><div>© 2025 Ann Smith</div>;The 10th boat;Ann Smith;' © 2025 {credit}'",
                "<p>Ina Moll reads <cite>The Harbour</cite></p>;Ina Moll reads The Harbour;-;' ({credit})'",
                "<small>Ina Moll speaks in Tarvik</small>;Ina Moll speaks in Tarvik;-;' ({credit})'",
                "<span class=caption-credit>Ina Moll in Tarvik</span>;Ina Moll in Tarvik;-;' ({credit})'",
                "Tarvik;Tarvik;-;' ({credit})'"
            })
    void a_credit_in_an_element_of_its_own_belongs_to_its_caption_and_to_nothing_else(
            String caption, String text, String credit, String format) {
        untouched(figure(caption))
                .body("story.captions[0].text", equalTo(text))
                .body("story.captions[0].credit", equalTo(credit))
                .body("story.captions[0].creditFormat", equalTo(format))
                .body("story.captions[0].alt", equalTo("Boats"))
                .body("story.captions[0].role", equalTo("lead"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<figcaption>Ina Moll in Tarvik.</figcaption><p class=credit>© Ann Smith</p>;Ina Moll in Tarvik.",
                "<p>© Ann Smith</p><figcaption>Ina Moll in Tarvik</figcaption>;Ina Moll in Tarvik",
                "<p>Ina Moll in Tarvik</p><p>© Ann Smith</p>;Ina Moll in Tarvik",
                "<p>© Ann Smith</p>;''"
            })
    void the_sign_of_copyright_within_a_figure_claims_the_photo_and_not_the_page(String inside, String text) {
        untouched(html("<figure><img src=\"b.jpg\" alt=\"Boats\">" + inside + "</figure>"))
                .body("story.captions[0].text", equalTo(text))
                .body("story.captions[0].credit", equalTo("Ann Smith"));
    }

    @Test
    void a_place_in_a_caption_ends_where_its_element_does() {
        figure("Ina Moll speaks in Tarvik.<span class=\"credit\">Photo: Ann Smith/Reuters</span>")
                .body("story.captions[0].place.city", equalTo("Tarvik"));
    }

    @Test
    void the_foot_of_the_page_still_says_whose_it_is() {
        html("<figure><img src=\"b.jpg\"><figcaption>Ina Moll<br>© Ann Smith</figcaption></figure>"
                        + "<footer>© 2025 The Courier. All rights reserved.</footer>")
                .body("story.source.name", equalTo("The Courier"))
                .body("story.captions[0].credit", equalTo("Ann Smith"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\n"})
    void a_photographer_on_a_line_below_a_caption_is_no_publication(String gap) {
        untouched(text("Boats leave the harbour of Tarvik." + gap + "© Ann Smith"))
                .body("story.captions[0].text", equalTo("Boats leave the harbour of Tarvik."))
                .body("story.captions[0].credit", equalTo("Ann Smith"))
                .body("story.captions[0].creditFormat", equalTo(" © {credit}"));
    }

    @Test
    void a_photographer_without_a_caption_is_credited_for_a_photo_without_words() {
        untouched(text("© Ann Smith"))
                .body("story.captions[0].text", equalTo(""))
                .body("story.captions[0].credit", equalTo("Ann Smith"))
                .body("mapping.find { it.line == 4 }.field", equalTo("/captions/0/credit"));
    }

    @Test
    void a_line_that_reserves_all_rights_is_the_publishers_wherever_it_stands() {
        text("© 2025 The Tarvik Courier. All rights reserved.")
                .body("story.source.name", equalTo("The Tarvik Courier"))
                .body("story.captions", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Boats again. REUTERS/Ann Smith;Boats again.;REUTERS/Ann Smith",
                "Tarvik harbour (Reuters);Tarvik harbour;Reuters",
                "Ina Moll. Photo: Ann Smith/Reuters;Ina Moll.;Ann Smith/Reuters"
            })
    void a_second_caption_below_the_first_is_lost_by_nobody(String line, String text, String credit) {
        text("Boats leave the harbour of Tarvik on Nov. 18, 2025. (AA Photo)\n\n" + line)
                .body("story.captions.text", contains("Boats leave the harbour of Tarvik on Nov. 18, 2025.", text))
                .body("story.captions.credit", contains("AA Photo", credit))
                .body("story.body.type", contains("figure", "paragraph", "paragraph", "paragraph"))
                .body("mapping.findAll { it.line == 6 }.field", hasItem("/captions/1/text"))
                .body("mapping.findAll { it.line == 6 }.field", everyItem(startsWith("/captions/1/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ina Moll (AA Photo)", "Tarvik harbour (Reuters)", "Ina Moll. Photo: Ann Smith/Reuters"})
    void a_short_caption_between_two_paragraphs_is_no_paragraph(String line) {
        var read = page(
                        "text/plain",
                        "Tarvik opens its small harbour again\nBy Nora Bright\n\n"
                                + TEXT.replaceFirst("\n\n", "\n\n" + line + "\n\n"))
                .body("story.body.type", contains("paragraph", "figure", "paragraph", "paragraph"))
                .extract();

        var caption = "story.captions[0].";
        assertEquals(
                line,
                read.<String>path(caption + "text")
                        + read.<String>path(caption + "creditFormat")
                                .replace("{credit}", read.path(caption + "credit")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ina Moll (SPD)", "What the harbour master says (and does not)", "Ina Moll. Tomas Rell"})
    void a_short_line_that_credits_nobody_is_no_caption(String line) {
        page(
                        "text/plain",
                        "Tarvik opens its small harbour again\nBy Nora Bright\n\n"
                                + TEXT.replaceFirst("\n\n", "\n\n" + line + "\n\n"))
                .body("story.captions", hasSize(0))
                .body("story.body.type", not(hasItem("figure")));
    }
}
