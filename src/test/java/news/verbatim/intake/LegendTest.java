// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import news.verbatim.kernel.Moment;
import news.verbatim.story.Caption;
import news.verbatim.story.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LegendTest {

    static final String WORDS = "Boats lie close together in the small harbour.";

    static Legend read(String printed) {
        return Legend.of(printed, Legend.Around.nothing("en"));
    }

    static Legend read(String printed, String language, @Nullable String at) {
        return Legend.of(printed, new Legend.Around("", language, at == null ? null : new Moment(at)));
    }

    static String printed(Legend legend) {
        return legend.credit() == null
                ? legend.text()
                : legend.text() + legend.format().replace("{credit}", legend.credit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            nullValues = "-",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " (Photo: AA, Nov. 18, 2025)!AA!2025-11-18",
                " Photo: Mira Halvorsen/Norden Agency, 18 November 2025!Mira Halvorsen/Norden Agency!2025-11-18",
                " (Reuters/Mira Halvorsen, November 2025)!Reuters/Mira Halvorsen!2025-11",
                " (Photo: Norden, Halvorsen)!Norden, Halvorsen!-"
            })
    void a_day_behind_the_credit_is_when_the_photo_was_taken(String tail, String credit, @Nullable String day) {
        var legend = read(WORDS + tail);

        assertEquals(credit, legend.credit());
        assertEquals(day, legend.takenOn() == null ? null : legend.takenOn().toString());
        assertEquals(WORDS + tail, printed(legend));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            nullValues = "-",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " (AA Photo)!AA Photo!-!-",
                " (Norden Photo)!Norden Photo!-!-",
                " [Mira Halvorsen/Norden Agency]!Mira Halvorsen/Norden Agency!Mira Halvorsen!-",
                " (Reuters/Mira Halvorsen)!Reuters/Mira Halvorsen!Mira Halvorsen!-",
                " Reuters/Mira Halvorsen!Reuters/Mira Halvorsen!Mira Halvorsen!-",
                " REUTERS/Mira Halvorsen!REUTERS/Mira Halvorsen!Mira Halvorsen!-",
                " (AP Photo/Mira Halvorsen)!AP Photo/Mira Halvorsen!Mira Halvorsen!-",
                " AP Photo/Mira Halvorsen!AP Photo/Mira Halvorsen!Mira Halvorsen!-",
                " (Getty Images via AFP)!Getty Images via AFP!-!-",
                " Getty Images via AFP!Getty Images via AFP!-!-",
                " (Mira Halvorsen via AP)!Mira Halvorsen via AP!Mira Halvorsen!-",
                " (Photo: Mira Halvorsen)!Mira Halvorsen!Mira Halvorsen!-",
                " Photo: Mira Halvorsen!Mira Halvorsen!Mira Halvorsen!-",
                " Photo: Mira Halvorsen/Norden Agency!Mira Halvorsen/Norden Agency!Mira Halvorsen!-",
                " Photograph by Mira Halvorsen!Mira Halvorsen!Mira Halvorsen!-",
                " Photograph: Mira Halvorsen/The Norden Post!Mira Halvorsen/The Norden Post!Mira Halvorsen!-",
                " (Photo by Mira Halvorsen / Norden Agency)!Mira Halvorsen / Norden Agency!Mira Halvorsen!-",
                " © Mira Halvorsen!Mira Halvorsen!Mira Halvorsen!© Mira Halvorsen",
                " (© Mira Halvorsen)!Mira Halvorsen!Mira Halvorsen!© Mira Halvorsen",
                " Foto: Mira Halvorsen!Mira Halvorsen!Mira Halvorsen!-",
                " Foto: dpa!dpa!-!-",
                " Foto: Mira Halvorsen/dpa!Mira Halvorsen/dpa!Mira Halvorsen!-",
                " Fotoğraf: Mira Halvorsen!Mira Halvorsen!Mira Halvorsen!-",
                " (Fotoğraf: AA)!AA!-!-",
                " / Norden Photo!Norden Photo!-!-",
                " | Norden Images!Norden Images!-!-",
                " (Foto © Mira Halvorsen)!Mira Halvorsen!Mira Halvorsen!© Mira Halvorsen",
                " Crédit photo : Mira Halvorsen / AFP!Mira Halvorsen / AFP!Mira Halvorsen!-",
                " Credit: Norden Images!Norden Images!-!-",
                " (Handout via Reuters)!Handout via Reuters!-!-",
                " Mandatory Credit: Mira Halvorsen/AFP!Mira Halvorsen/AFP!Mira Halvorsen!-",
                " (Mandatory credit: Mira Halvorsen/AFP)!Mira Halvorsen/AFP!Mira Halvorsen!-",
                " © 2025 Mira Halvorsen/AFP!Mira Halvorsen/AFP!Mira Halvorsen!© 2025 Mira Halvorsen/AFP",
                " (© 2024-2025 Mira Halvorsen)!Mira Halvorsen!Mira Halvorsen!© 2024-2025 Mira Halvorsen",
                " Photo: © 2025 Mira Halvorsen!Mira Halvorsen!Mira Halvorsen!© 2025 Mira Halvorsen",
                " © Mira Halvorsen 2025!Mira Halvorsen 2025!Mira Halvorsen!© Mira Halvorsen 2025",
                " Copyright Mira Halvorsen 2025!Mira Halvorsen 2025!Mira Halvorsen!Copyright Mira Halvorsen 2025",
                " Copyright 2025 Mira Halvorsen/AFP!Mira Halvorsen/AFP!Mira Halvorsen!Copyright 2025 Mira Halvorsen/AFP"
            })
    void a_credit_is_told_from_the_caption_without_brackets_and_labels(
            String tail, String credit, @Nullable String creator, @Nullable String copyright) {
        var legend = read(WORDS + tail);

        assertEquals(WORDS, legend.text());
        assertEquals(credit, legend.credit());
        assertEquals(creator, legend.creator());
        assertEquals(copyright, legend.copyright());
        assertEquals(WORDS + tail, printed(legend));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "(AA Photo)!AA Photo",
                "AA Photo!AA Photo",
                "Photo: Mira Halvorsen/AFP!Mira Halvorsen/AFP",
                "Mandatory Credit: Mira Halvorsen/AFP!Mira Halvorsen/AFP",
                "© 2025 Mira Halvorsen/AFP!Mira Halvorsen/AFP",
                "REUTERS/Mira Halvorsen!REUTERS/Mira Halvorsen",
                "[Foto: dpa]!dpa"
            })
    void a_caption_may_be_a_credit_and_nothing_else(String printed, String credit) {
        var legend = read(printed);

        assertEquals("", legend.text());
        assertEquals(credit, legend.credit());
        assertEquals(printed, printed(legend));
        assertEquals(List.of(), legend.depicted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ina Moll",
                "Ina Moll.",
                "Tarvik",
                "Tarvik.",
                "Ina Moll in Tarvik",
                "Ina Moll in Tarvik.",
                "Ina Moll and Tomas Rell.",
                "Prime Minister Ina Moll",
                "Gov. Ina Moll.",
                "Mayor J. B. Rell.",
                "Boote im Hafen.",
                "Winter in Lindhaven!",
                "Norden Bridge, Tarvik.",
                "St. Olav."
            })
    void a_short_caption_is_never_taken_for_a_part_of_its_credit(String text) {
        for (var tail : TAILS) {
            var legend = read(text + tail.printed());

            assertEquals(text, legend.text(), text + tail.printed());
            assertEquals(tail.credit(), legend.credit());
            assertEquals(tail.format(), legend.format());
            assertEquals(text + tail.printed(), printed(legend));
        }
    }

    record Tail(String printed, String credit) {

        String format() {
            return printed.replace(credit, "{credit}");
        }
    }

    static final List<Tail> TAILS = List.of(
            new Tail(" (AA Photo)", "AA Photo"),
            new Tail(" (Reuters)", "Reuters"),
            new Tail(" [Ann Smith/Norden Agency]", "Ann Smith/Norden Agency"),
            new Tail(" (Photo: Ann Smith / Norden, 2025)", "Ann Smith / Norden, 2025"),
            new Tail(" (Photo by Ann Smith)", "Ann Smith"),
            new Tail(" Photo: Ann Smith/Reuters", "Ann Smith/Reuters"),
            new Tail(" Foto: Ann Schmidt/dpa", "Ann Schmidt/dpa"),
            new Tail(" AFP/Ann Smith", "AFP/Ann Smith"),
            new Tail(" AP Photo/J. B. Rell", "AP Photo/J. B. Rell"),
            new Tail(" REUTERS/Ann Smith/Pool", "REUTERS/Ann Smith/Pool"),
            new Tail(" © Ann Smith", "Ann Smith"),
            new Tail(" © 2025 Ann Smith/AFP", "Ann Smith/AFP"),
            new Tail(" – Copyright Ann Smith 2025", "Ann Smith 2025"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Ina Moll.!Getty Images via AFP",
                "Tarvik.!Ann Smith/Reuters",
                "Ina Moll and Tomas Rell.!Ina J. Halvorsen/Norden Wire",
                "Nebel.!Ann Schmidt/dpa/picture alliance",
                "Tarvik.!Courtesy of Ann Smith"
            })
    void behind_a_full_stop_an_agency_needs_no_label(String text, String credit) {
        var legend = read(text + " " + credit);

        assertEquals(text, legend.text());
        assertEquals(credit, legend.credit());
        assertEquals(" {credit}", legend.format());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Boats lie in Tarvik on Nov. 18!REUTERS/Ann Smith",
                "Boats lie in Tarvik on 18 Nov.!REUTERS/Ann Smith",
                "Boats lie in Tarvik on Tuesday!AFP/Ann Smith",
                "Boats lie in Tarvik!AP Photo/Ann Smith",
                "Boats lie in Tarvik on Nov. 18!Ann Smith/AFP",
                "Boats lie in Tarvik on Nov. 18!Getty Images",
                "Boote liegen in Tarvik am 18. November!EPA-EFE/ANN SMITH"
            })
    void a_missing_full_stop_is_no_matter_where_the_agency_says_that_the_caption_is_over(String text, String credit) {
        var legend = read(text + " " + credit);

        assertEquals(text, legend.text());
        assertEquals(credit, legend.credit());
        assertEquals("Tarvik", legend.place().city());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Ann Smith/Reuters (File Photo)!Ann Smith/Reuters!{credit} (File Photo)",
                "Ina J. Rell/AFP!Ina J. Rell/AFP!{credit}",
                "J.B. Rell/AFP!J.B. Rell/AFP!{credit}",
                "Photo by Ina Moll (AFP)!Ina Moll (AFP)!Photo by {credit}",
                "(Photo: Ann Smith / Norden, 2025)!Ann Smith / Norden, 2025!(Photo: {credit})",
                "Copyright Ann Smith 2025!Ann Smith 2025!Copyright {credit}",
                "Ann Smith/AFP via Getty Images!Ann Smith/AFP via Getty Images!{credit}"
            })
    void of_a_credit_alone_no_part_is_taken_for_a_caption(String printed, String credit, String format) {
        var legend = read(printed);

        assertEquals("", legend.text());
        assertEquals(credit, legend.credit());
        assertEquals(format, legend.format());
        assertEquals(printed, printed(legend));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tarvik City Council",
                "Tarvik Press Day",
                "Keystone Bridge, Tarvik",
                "Reuters Building",
                "Winter in Lindhaven AFP",
                "A poll by Reuters/Ipsos",
                "The seat of Reuters/Norden in Tarvik",
                "A rally outside the Tarvik Press/Norden House",
                "Ina Moll opens the house of AFP/Tomas Rell",
                "Boats on May 1 Press Bridge",
                "Ina Moll (SPD)",
                "The copyright law is 300 years old",
                "The minister for Copyright Ina Moll",
                "Gov. Ina Moll/Tomas Rell"
            })
    void names_that_could_be_anything_are_left_in_the_caption(String printed) {
        var legend = read(printed);

        assertNull(legend.credit());
        assertEquals(printed, legend.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Boats lie in Tarvik on Nov. 18, 2025| REUTERS/Mira Halvorsen",
                "Boats lie in Tarvik on 18 Nov. 2025| REUTERS/Mira Halvorsen",
                "Boote liegen in Tarvik am 18. Nov. 2025| REUTERS/Mira Halvorsen",
                "Boats lie in Tarvik on Nov. 18, 2025.| AP Photo/Mira Halvorsen"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void no_date_is_cut_where_a_credit_stands_right_behind_it(String text, String tail) {
        var legend = read(text + tail);

        assertEquals(text, legend.text());
        assertEquals(tail.strip(), legend.credit());
        assertEquals("2025-11-18", legend.takenOn().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Boats lie in the harbour in 2025. | 2025",
                "Boats lie in the harbour in 2025. (AA Photo) | 2025",
                "Boats lie in the harbour in 2025. Mira Halvorsen stands on the quay. | 2025",
                "Boats lie in the harbour in the summer of 2025. | 2025",
                "Boats lie in the harbour in early 2025 | 2025",
                "Boats lie in the harbour in 2025. It was built in 1911 by fishermen. | -",
                "The class of 2025 stands on the quay. | -"
            })
    void a_year_that_the_caption_or_its_first_sentence_ends_with_is_when_it_was_taken(
            String printed, @Nullable String year) {
        var taken = read(printed).takenOn();

        assertEquals(year, taken == null ? null : taken.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Boats lie close together in the small harbour.",
                "Mira Halvorsen (left) opens the harbour (file photo)",
                "The harbour (the old one) is closed.",
                "Mira Halvorsen, right, speaks to Tomas Rell, left.",
                "A worker paints a wall in the port of Tarvik (2025)",
                "The template {credit} stands in the text (Norden Photo)"
            })
    void what_is_no_credit_stays_in_the_caption(String printed) {
        var legend = read(printed);

        assertNull(legend.credit());
        assertEquals(printed, legend.text());
    }

    /** Pieces of captions and credits, put together by chance: whatever is told apart, nothing printed is lost. */
    @Test
    void text_and_credit_put_together_are_what_was_printed_to_the_letter() {
        var chance = new Random(6);
        var pieces = List.of(
                "Boats",
                " lie",
                " in",
                " Tarvik",
                ".",
                "!",
                "…",
                " ",
                "  ",
                "\u00a0",
                "(",
                ")",
                " (",
                "[",
                "]",
                "/",
                " / ",
                "|",
                " | ",
                "©",
                " © ",
                "(c) ",
                "Photo:",
                " Photo by ",
                "Foto: ",
                "Fotoğraf: ",
                "Reuters",
                "AP Photo",
                "AFP",
                " via ",
                "Getty Images",
                "Mira Halvorsen",
                " Tomas Rell",
                "“",
                "”",
                "’s",
                ",",
                "-",
                " – ",
                ":",
                "2025",
                " on Nov. 18, 2025",
                "\n",
                "{credit}",
                "😀",
                "Inc.",
                "courtesy of",
                "e\u0301",
                " Mandatory Credit: ",
                " © 2025 ",
                " 18. Nov. 2025 ",
                " (Ukraine)",
                " Copyright ",
                " REUTERS/",
                " on Nov. 18",
                "J. B. Rell");
        var told = 0;
        for (var i = 0; i < 50_000; i++) {
            var line = new StringBuilder();
            for (var n = chance.nextInt(1, 14); n > 0; n--) line.append(pieces.get(chance.nextInt(pieces.size())));
            var legend = read(line.toString());
            assertEquals(line.toString(), printed(legend));
            if (legend.credit() == null) continue;
            told++;
            assertEquals(2, legend.format().split("\\{credit}", -1).length, line.toString());
            assertTrue(!legend.credit().isBlank(), line.toString());
        }
        assertTrue(told > 5000, "a credit was told only " + told + " times");
    }

    @Test
    void people_are_proposed_in_the_order_of_the_caption_with_their_roles_and_without_their_positions() {
        var legend =
                read("Mayor Mira Halvorsen (L), harbour master Tomas Rell (C) and minister Ina Moll (R) open the small"
                        + " harbour in Tarvik, Veldmark, on Nov. 18, 2025. (Norden Photo)");

        assertEquals(
                List.of("Mira Halvorsen", "Tomas Rell", "Ina Moll"),
                legend.depicted().stream().map(Caption.Depicted::name).toList());
        assertEquals("Mayor", legend.depicted().getFirst().roleAsGiven());
        assertEquals(new Place(null, "Tarvik", null, "Veldmark"), legend.place());
        assertEquals("2025-11-18", legend.takenOn().text());
        assertEquals("Norden Photo", legend.credit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mira Halvorsen, left, speaks with Tomas Rell, second right, at the harbour.",
                "From left, Mira Halvorsen and Tomas Rell stand at the harbour.",
                "From left: Mira Halvorsen, Tomas Rell.",
                "Mira Halvorsen (second from left) and Tomas Rell (C) stand at the harbour."
            })
    void where_somebody_stands_is_no_part_of_the_name(String printed) {
        var names =
                read(printed).depicted().stream().map(Caption.Depicted::name).toList();

        assertEquals(List.of("Mira Halvorsen", "Tomas Rell"), names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "in Ankara, Türkiye on November 18, 2025. | Ankara | Türkiye | 2025-11-18",
                "in Tarvik, Veldmark, in November 2025. | Tarvik | Veldmark | 2025-11",
                "in Tarvik. | Tarvik | - | -",
                "in Tarvik, Veldmark, Tuesday. | Tarvik | Veldmark | -",
                "in Tarvik on Tuesday, Nov. 18, 2025. | Tarvik | - | 2025-11-18",
                "in Kyiv (Ukraine) on Tuesday. | Kyiv | Ukraine | -",
                "in Kyiv (Ukraine), Nov. 18, 2025. | Kyiv | Ukraine | 2025-11-18",
                "in Tarvik (Mira Halvorsen) on Tuesday. | Tarvik | - | -"
            })
    void places_and_days_are_proposed_as_precise_as_they_are_printed(
            String tail, @Nullable String city, @Nullable String country, @Nullable String date) {
        var legend = read("Boats lie close together " + tail);

        assertEquals(city, legend.place().city());
        assertEquals(country, legend.place().country());
        assertEquals(date, legend.takenOn() == null ? null : legend.takenOn().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kyiv (Ukraine), Nov. 18, 2025: Mira Halvorsen speaks. | Kyiv",
                "Kyiv (Ukraine) – Mira Halvorsen speaks. | Kyiv",
                "Mira Halvorsen (Ukraine), left, wins. | -"
            })
    void a_town_with_its_country_in_brackets_may_stand_before_all_else(String printed, String city) {
        var place = read(printed).place();

        assertEquals(city.equals("-") ? null : new Place(null, city, null, "Ukraine"), place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Boats lie in the harbour on Tuesday. | en | 2025-11-27T15:44:00+03:00 | 2025-11-25",
                "Boats lie in the harbour on Thursday. | en | 2025-11-27T15:44:00+03:00 | 2025-11-27",
                "Boote liegen am Dienstag im Hafen. | de | 2025-11-27T15:44:00+01:00 | 2025-11-25",
                "Boats lie in the harbour on Nov. 18. | en | 2025-11-27T15:44:00+03:00 | 2025-11-18",
                "Boats lie in the harbour on Dec. 30. | en | 2025-11-27T15:44:00+03:00 | 2024-12-30",
                "Boats lie in the harbour this year. | en | 2025-11-27T15:44:00+03:00 | -",
                "Boats lie in the harbour on Tuesday. | en | - | -"
            })
    void a_day_without_its_date_is_resolved_by_the_articles_own_date_or_not_at_all(
            String printed, String language, @Nullable String at, @Nullable String date) {
        var legend = read(printed, language, at);

        assertEquals(date, legend.takenOn() == null ? null : legend.takenOn().text());
    }
}
