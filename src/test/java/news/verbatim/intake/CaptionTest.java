// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
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
class CaptionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "Goats climb the stage in Tarvik. (Reuters/Ina Moll);Goats climb the stage in Tarvik.;Reuters/Ina Moll; ({credit})",
                "Goats climb the stage in Tarvik (Photo by Ina Moll / Norden Wire);Goats climb the stage in Tarvik;Ina Moll / Norden Wire; (Photo by {credit})",
                "Goats climb the stage in Tarvik. [Norden Wire];Goats climb the stage in Tarvik.;Norden Wire; [{credit}]",
                "Goats climb the stage in Tarvik. Photo: Ina Moll;Goats climb the stage in Tarvik.;Ina Moll; Photo: {credit}",
                "Goats climb the stage in Tarvik. Photo credit: Ina Moll;Goats climb the stage in Tarvik.;Ina Moll; Photo credit: {credit}",
                "Goats climb the stage in Tarvik. Picture by Ina Moll.;Goats climb the stage in Tarvik.;Ina Moll; Picture by {credit}.",
                "Goats climb the stage in Tarvik. Credit: Getty Images;Goats climb the stage in Tarvik.;Getty Images; Credit: {credit}",
                "Goats climb the stage in Tarvik. | Foto: Ina Moll;Goats climb the stage in Tarvik.;Ina Moll; | Foto: {credit}",
                "Goats climb the stage in Tarvik. Ina Moll / Norden Wire;Goats climb the stage in Tarvik.;Ina Moll / Norden Wire; {credit}",
                "Goats climb the stage in Tarvik. AP Photo/Ina Moll;Goats climb the stage in Tarvik.;AP Photo/Ina Moll; {credit}",
                "Goats climb the stage in Tarvik, 12 June 2025 © Ina Moll;Goats climb the stage in Tarvik, 12 June 2025;Ina Moll; © {credit}",
                "Goats climb the stage in Tarvik | Ina Moll;Goats climb the stage in Tarvik;Ina Moll; | {credit}",
                "Goats climb the stage in Tarvik. – AFP;Goats climb the stage in Tarvik.;AFP; – {credit}",
                "Keçiler sahneye çıkıyor. (Fotoğraf: Ina Moll/AA);Keçiler sahneye çıkıyor.;Ina Moll/AA; (Fotoğraf: {credit})"
            })
    void a_credit_comes_off_and_goes_back_on_letter_by_letter(String line, String text, String credit, String format) {
        var credits = Credits.of(line);

        assertEquals(text, credits.text());
        assertEquals(credit, credits.credit());
        assertEquals(format, credits.format());
        assertEquals(line, credits.text() + credits.format().replace("{credit}", credits.credit()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“The goats were better than the cellos,” said the mayor, who had wanted cellos.",
                "The concert lasted two hours (with a break for hay).",
                "Tickets cost 12 crowns (6 for children).",
                "Goats climb the stage in Tarvik. (file photo)"
            })
    void what_credits_nobody_is_left_alone(String line) {
        assertNull(Credits.of(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Goats climb the stage in Tarvik, Norvania, on June 14, 2025.;-;Tarvik;-;Norvania",
                "Goats climb the stage at the Corn Hall in Tarvik, Norvania.;Corn Hall;Tarvik;-;Norvania",
                "Goats climb the stage in Springfield, Ohio.;-;Springfield;Ohio;-",
                "Goats climb the stage in Springfield, Ohio, United States.;-;Springfield;Ohio;United States",
                "Goats graze in Lower Osk region, Norvania.;-;-;Lower Osk region;Norvania",
                "Goats graze in France.;-;-;-;France",
                "Goats graze near Port Elma in June 2025.;-;Port Elma;-;-",
                "Ziegen am Nordkai in Brackmünde.;Nordkai;Brackmünde;-;-",
                "Des chèvres à Port-Sévrac, un matin de juin.;-;Port-Sévrac;-;-",
                "Cabras en el Palacio Real en Villacarra.;Palacio Real;Villacarra;-;-",
                "Tarvik, Ukraine, July 2023.;-;Tarvik;-;Ukraine",
                "Goats climb the stage. Springfield, Ohio, June 14, 2025.;-;Springfield;Ohio;-",
                "Keçiler otluyor, 18 Kasım 2025 Sarıkıyı.;-;Sarıkıyı;-;-",
                "Keçiler Sarıkıyı’da otluyor.;-;Sarıkıyı;-;-"
            })
    void a_place_is_read_where_the_caption_says_it(
            String text, String spot, String city, String region, String country) {
        assertEquals(new Place(spot, city, region, country), Places.in(text));
    }

    @Test
    void a_caption_without_a_place_has_none() {
        assertNull(Places.in("Goats in the rain."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Norvanian President Edda Strand and the President of Orlan Tomas Rell shake hands in Tarvik.;Edda Strand=Norvanian President, Tomas Rell=the President of Orlan",
                "Retired miner Oskar Venn shows the pay office in Gravik.;Oskar Venn=Retired miner",
                "Walt Embry checks a frame in his orchard in Millbeck.;Walt Embry=null",
                "Mayor Birgit Saller, left, and Oskar Venn, a retired miner, on the stairs.;Birgit Saller=Mayor, Oskar Venn=a retired miner",
                "Orlan’s Premier Rosa Thale greets pilots.;Rosa Thale=Orlan’s Premier",
                "Bürgermeisterin Wiebke Thomsen vor dem Kran.;Wiebke Thomsen=Bürgermeisterin",
                "Deckhands of the 4th Mooring Crew of the Coastal Ferry Company tie up a ship at the Old Quay in Port Elma.;-",
                "Der Hammerkran am Nordkai in Brackmünde.;-",
                "Orlan President Edda Strand meets US Secretary of State Tomas Rell in Tarvik.;Edda Strand=Orlan President, Tomas Rell=US Secretary of State",
                "U.S. Secretary of the Treasury Oda Brandt waves.;Oda Brandt=U.S. Secretary of the Treasury",
                "Orlan’s Minister for Trade Tomas Rell and UN Secretary-General Ina Moll sign.;Tomas Rell=Orlan’s Minister for Trade, Ina Moll=UN Secretary-General",
                "President of the United States Ina Moll speaks.;Ina Moll=President of the United States",
                "Ina Baker of Tarvik waves to Tomas King.;Ina Baker=null, Tomas King=null",
                "Ina Moll talks to Tomas Rell in Tarvik.;Ina Moll=null, Tomas Rell=null",
                "Oda Brandt stands next to Tomas Rell.;Oda Brandt=null, Tomas Rell=null",
                "Ina Moll travels to San Marina.;Ina Moll=null",
                "Boats sail to Port Elma.;-",
                "Boats leave next to Port Elma.;-",
                "Visitors drive from Tarvik Bay to Elmsby Heights.;-",
                "Mr. Rell meets Dr. Oda Brandt.;Mr. Rell=Mr., Oda Brandt=Dr.",
                "A portrait of Pope Olav is carried by Ina Moll.;Pope Olav=Pope, Ina Moll=null",
                "King Haakon VII greets Queen Oda.;King Haakon VII=King, Queen Oda=Queen",
                "Herr Rell und Frau Möll im Garten.;Herr Rell=Herr, Frau Möll=Frau",
                "King Street is closed.;-",
                "King Olav Street is closed.;-",
                "Traffic on King Elma.;-",
                "The ferry Queen Oda leaves Tarvik.;-",
                "A plough named Sir Snow clears the road.;-",
                "The ship Princess Elma 2 is late.;-",
                "Boats leave the harbour of Copyright Ann Smith.;-",
                "Ina Moll’s boat lies in Tarvik.;-"
            })
    void people_are_named_with_the_role_that_stands_beside_them(String text, String people) {
        var language = text.contains("ü") ? "de" : "en";
        var found = Depicted.in(text, "", language, Places.in(text)).stream()
                .map(p -> p.name() + "=" + p.roleAsGiven())
                .toList();

        assertEquals(people == null ? List.of() : List.of(people.split(", (?=\\p{Lu}[\\p{L}.]+ [\\p{L} ]+=)")), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ina von der Moll addresses the council in Tarvik.;Ina von der Moll",
                "Ina van der Moll greets children.;Ina van der Moll",
                "Tomas de la Cruz waves.;Tomas de la Cruz",
                "Omar bin Rell waves.;Omar bin Rell",
                "Omar bin Rell Al Tarvik waves.;Omar bin Rell Al Tarvik",
                "A worker talks to Ali al Rell in Tarvik.;Ali al Rell",
                "Mayor Ina van den Moll opens the bridge.;Ina van den Moll"
            })
    void particles_belong_to_a_name(String text, String name) {
        var found = Depicted.in(text, "", "en", Places.in(text));

        assertEquals(List.of(name), found.stream().map(Caption.Depicted::name).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ina Moll greets Tomas Rell at the White Hall.;White Hall",
                "Ina Moll speaks at the U.S. Embassy.;U.S. Embassy",
                "Ina Moll speaks at the Corn Hall. It was full.;Corn Hall"
            })
    void the_full_stop_behind_a_place_is_none_of_it(String text, String spot) {
        assertEquals(spot, Places.in(text).sublocation());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Ina Moll #13 of Tarvik controls the ball in Osk.;Ina Moll",
                "19 Jan 2002:   Ina Moll #13 of the North controls the ball  in their match versus Osk.;Ina Moll",
                "Tarvik City's Ina Moll scores in Osk.;Ina Moll",
                "Inter Tarvik celebrates in Osk.;-",
                "Tarvik Abbey lies in the fog.;-"
            })
    void players_are_known_by_their_shirts_and_clubs(String text, @Nullable String name) {
        var found = Depicted.in(text, "", "en", Places.in(text));

        assertEquals(
                name == null ? List.of() : List.of(name),
                found.stream().map(Caption.Depicted::name).toList());
    }

    @Test
    void nobody_is_called_across_a_line() {
        assertEquals(
                List.of(),
                Depicted.in(
                        "Depth : 8 Bit/Channel\r\nShutter : off\nBuoys of Tarvik and Channel\nBoats near Osk",
                        "",
                        "en",
                        null));
    }

    @Test
    void behind_a_short_title_no_credit_begins() {
        assertNull(Credits.told("Mr. Rell meets Dr. Oda Brandt."));
        assertNull(Credits.told("The boat of Capt. Oda Brandt"));
        assertEquals(
                "Oda Brandt/AFP",
                Credits.told("Boats greet the King. Oda Brandt/AFP").credit());
    }

    private static Reading page(String photo) {
        return Scraped.read("""
                Goats join the summer orchestra of Tarvik
                By Ana Torv

                %s

                Nine goats joined the summer orchestra of Tarvik on Saturday and stayed for the whole concert.

                The conductor said that they had come in on time, which was more than he could say of the brass.

                Nobody in Tarvik had invited the goats, but somebody had left the gate of the park open.
                """.formatted(photo), null, "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo\nGoats listen to the orchestra in the park",
                "Image caption: Goats listen to the orchestra in the park",
                "Goats listen to the orchestra in the park\nPhoto: Ina Moll",
                "Image source, Getty Images\nImage caption, Goats listen to the orchestra in the park",
                "[1/3] Goats listen to the orchestra in the park. REUTERS/Ina Moll Purchase Licensing Rights"
            })
    void a_caption_is_found_by_what_stands_beside_it(String photo) {
        var reading = page(photo);

        assertEquals(1, reading.captions().size());
        assertEquals(
                "Goats listen to the orchestra in the park",
                reading.captions().getFirst().text().replaceFirst("\\.$", ""));
        assertEquals(Caption.Role.LEAD, reading.captions().getFirst().role());
        assertEquals(3, reading.blocks().size());
    }

    @Test
    void the_first_printing_is_for_those_who_cannot_see_and_keeps_its_double_spaces() {
        var reading = page(
                "Goats  listen to the orchestra in the park. (NW)\nPhoto\nGoats listen to the orchestra in the park. (NW)");

        assertEquals(
                "Goats  listen to the orchestra in the park. (NW)",
                reading.captions().getFirst().alt());
        assertEquals(
                "Goats listen to the orchestra in the park.",
                reading.captions().getFirst().text());
    }
}
