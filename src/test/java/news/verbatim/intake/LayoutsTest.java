// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import news.verbatim.kernel.Refusal;
import news.verbatim.story.Block;
import news.verbatim.story.Source;
import news.verbatim.story.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages are laid out: one publication's habits a test. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LayoutsTest {

    private static final String TEXT = """
            The bell above the harbour of Tarvik rang on Monday for the first time since a storm threw it into the bay.

            Divers found it in spring, under a fishing boat, and the harbour master hung it back himself.

            It will ring every day at noon, and twice when there is fog over the harbour of Tarvik.
            """;

    private static Reading read(String page) {
        return Scraped.read(page, null, "en");
    }

    private static List<String> kinds(Reading reading) {
        return reading.blocks().stream().map(b -> b.getClass().getSimpleName()).toList();
    }

    @Test
    void a_wire_page_with_counters_licences_and_editors_below() {
        var reading = read("""
                BREAKING
                Storm warning for the coast

                WORLD NEWS
                UPDATED MAY 14, 2025
                Sailors rescue an orchestra from a sinking ferry off Marrow Point
                By Joan Field and Peter Oslo, Norden Wire
                May 14, 2025 at 9:02 AM EDT

                Listen
                2:31

                [1/3] Musicians arrive at the harbor in Marrow Point, Orland, May 13, 2025. REUTERS/Tim Dorn Purchase Licensing Rights

                MARROW POINT, Orland, May 14 (Norden Wire) - Sailors pulled 64 musicians from a sinking ferry on Tuesday night.

                The ferry had hit a sandbank in fog. Its captain, Leo Sand, stayed aboard until the last cello was off.

                The orchestra was on its way to a festival in the islands. It will play on Friday with borrowed instruments.

                Sign up here.

                Reporting by Joan Field in Marrow Point; Editing by Anna Rusk

                Suggested Topics:
                World
                Shipping
                Share
                X
                Facebook
                Email
                """);

        assertEquals("Sailors rescue an orchestra from a sinking ferry off Marrow Point", reading.headline());
        assertEquals("WORLD NEWS", reading.kicker());
        assertEquals(
                List.of("Joan Field", "Peter Oslo"),
                reading.contributors().stream().map(Story.Contributor::name).toList());
        assertEquals("2025-05-14T09:02:00-04:00", reading.displayedAt().text());
        assertEquals("MARROW POINT, Orland, May 14 (Norden Wire)", reading.dateline());
        assertEquals("REUTERS/Tim Dorn", reading.captions().getFirst().credit());
        assertEquals(
                " {credit} Purchase Licensing Rights",
                reading.captions().getFirst().creditFormat());
        assertEquals(List.of("Paragraph", "Paragraph", "Paragraph"), kinds(reading));
        assertEquals(List.of(), reading.source().profiles());
    }

    @Test
    void a_page_without_blank_lines() {
        var reading = Scraped.read("""
                Rheintal-Anzeiger
                Nachrichten Sport Kultur Wetter
                Panorama
                Steinach bekommt sein Freibad zurück
                Von Lena Brugger, Steinach
                Stand: 14.05.2025, 18:05 Uhr
                Lesedauer: 3 Minuten
                Das sanierte Becken in Steinach. (Foto: Marco Hug/dpa)
                Steinach (nw) – Nach drei Jahren Bauzeit öffnet am Samstag das Freibad von Steinach. Der Rat rechnet mit Gästen.
                «Wir haben lange auf diesen Sprung gewartet», sagte Gemeindepräsident Urs Keller am Montag.
                Neue Preise ab Juni
                Der Eintritt kostet künftig acht Franken. Kinder zahlen die Hälfte, und wer nach 18 Uhr kommt, zahlt drei Franken.
                Lesen Sie auch
                Badi-Wirtin hört nach 40 Jahren auf
                Die alte Rutsche wurde verkauft. Sie steht jetzt in einem Garten und wird dort als Sitzbank genutzt.
                Bademeisterin Ruth Gerber zeigt das neue Becken. Bild: Marco Hug
                Am Sonntag findet ein Wettschwimmen statt. Anmelden kann man sich an der Kasse.
                Schlagworte: Freibad, Steinach
                """, null, null);

        assertEquals("de", reading.language());
        assertEquals("Rheintal-Anzeiger", reading.source().name());
        assertEquals("Panorama", reading.kicker());
        assertEquals("Steinach (nw)", reading.dateline());
        assertEquals(
                "Ruth Gerber", reading.captions().get(1).depicted().getFirst().name());
        assertEquals(
                List.of("Paragraph", "Paragraph", "Heading", "Paragraph", "Paragraph", "Figure", "Paragraph"),
                kinds(reading));
    }

    @Test
    void the_author_stands_above_the_headline_and_is_introduced_at_the_end() {
        var reading = read("""
                The Fen Observer

                Opinion
                Ada Rook
                The bell that came back taught the harbour to listen

                %s
                Ada Rook is a columnist for the Fen Observer

                Comments (2)
                What a lovely story about our bell, thank you so much for writing it.
                """.formatted(TEXT));

        assertEquals("The bell that came back taught the harbour to listen", reading.headline());
        assertEquals("Opinion", reading.kicker());
        assertEquals("Ada Rook", reading.byline());
        assertEquals(3, reading.blocks().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"— Ana Torv", "By Ana Torv", "(Ana Torv)", "Ana Torv"})
    void authors_may_sign_below(String line) {
        var reading = read("The harbour bell of Tarvik rings again\n\n" + TEXT + "\n" + line + "\n");

        assertEquals(line, reading.byline());
        assertEquals("Ana Torv", reading.contributors().getFirst().name());
        assertEquals(3, reading.blocks().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Ana Torv and Leo Brandt;Ana Torv/reporter, Leo Brandt/reporter",
                "By ANA TORV Norden Wire;ANA TORV/reporter",
                "By Ana Torv in Port Elma and Leo Hall in Tarvik;Ana Torv/reporter, Leo Hall/reporter",
                "By Ana Torv. Photographs by Ina Moll.;Ana Torv/reporter, Ina Moll/photographer",
                "Text: Jana Kessel, Fotos: Timo Ahlers;Jana Kessel/reporter, Timo Ahlers/photographer",
                "Von unserem Redakteur Jana Kessel;Jana Kessel/reporter",
                "Par Solène Vardier, à Port-Sévrac;Solène Vardier/reporter",
                "Por Lucía Berzal y Andrés Quiroval;Lucía Berzal/reporter, Andrés Quiroval/reporter",
                "Haber: Selin Arpacı / KIYIKENT (AA);Selin Arpacı/reporter",
                "By Siân O’Dowd-Price, Arts Correspondent;Siân O’Dowd-Price/reporter"
            })
    void a_byline_names_who_did_what(String line, String people) {
        var byline = Bylines.of(line);

        assertEquals(line, byline.text());
        assertEquals(
                people,
                String.join(
                        ", ",
                        byline.contributors().stream()
                                .map(c -> c.name() + "/" + c.role())
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"By train to the sea", "From Port Elma to Tarvik by night", "By the river in Tarvik", "Von oben"
            })
    void not_every_line_that_begins_like_a_byline_is_one(String line) {
        assertNull(Bylines.of(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "© 2025 Tarvik Ledger. All rights reserved.;Tarvik Ledger",
                "Copyright © 2019-2025 by Norden Press;Norden Press",
                "© L’Écho de Sévrac, tous droits réservés;L’Écho de Sévrac",
                "Kıyı Haber © 2025 Tüm hakları saklıdır.;Kıyı Haber",
                "© 2025;-"
            })
    void the_rights_line_names_the_publication(String line, String name) {
        assertEquals(name, Copyright.name(line));
    }

    @Test
    void newsletters_and_accounts_are_told_from_buttons() {
        assertEquals(
                List.of("The Tide Table"), Accounts.newsletters("Sign up for The Tide Table, our weekly newsletter"));
        assertEquals(List.of(), Accounts.newsletters("Sign up for our weekly newsletter"));
        assertEquals(List.of("Instagram", "Facebook"), Accounts.networks("Follow us on Instagram and Facebook"));
        assertEquals(List.of(), Accounts.networks("Share on Facebook"));
        var shared = read("The harbour bell of Tarvik rings again\n\n" + TEXT + "\nShare\nFacebook\nX\nWhatsApp\n");
        var followed = read("The harbour bell of Tarvik rings again\n\n" + TEXT + "\nFollow us\nFacebook | X\n");
        assertEquals(List.of(), shared.source().profiles());
        assertEquals(
                List.of("Facebook", "X"),
                followed.source().profiles().stream()
                        .map(Source.Profile::network)
                        .toList());
    }

    @Test
    void lists_subheadings_and_links_between_paragraphs_are_kept_apart() {
        var reading = read("""
                The harbour bell of Tarvik rings again
                By Ana Torv

                The bell above the harbour of Tarvik rang on Monday for the first time since a storm threw it into the bay.

                What happens next

                • The rope is greased in May.
                • The tower is painted in June.

                Read more: Clock of Tarvik is late again

                Why now?

                Divers found it in spring, under a fishing boat, and the harbour master hung it back himself.

                Related
                Clock of Tarvik is late again

                It will ring every day at noon, and twice when there is fog over the harbour of Tarvik.

                * * *

                The fog bell is older. It has been rung by hand since 1811, by whoever is awake.
                """);

        assertEquals(
                List.of("Paragraph", "Heading", "Items", "Heading", "Paragraph", "Paragraph", "Divider", "Paragraph"),
                kinds(reading));
        assertEquals(
                List.of("The rope is greased in May.", "The tower is painted in June."),
                ((Block.Items) reading.blocks().get(2)).items());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404\nPage not found\nThe page you are looking for may have moved to another address on our site.",
                "Log in to continue reading\nYou have reached your limit of free articles this month, so please subscribe.",
                "Gull steals chain\n2 hours ago\nPier to close\n3 hours ago\nBell found\nYesterday",
                "Just one short line"
            })
    void pages_with_nothing_to_read_are_refused(String page) {
        assertThrows(Refusal.class, () -> read(page));
    }
}
