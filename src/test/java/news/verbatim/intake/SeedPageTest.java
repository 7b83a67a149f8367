// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.verbatim.story.Block;
import news.verbatim.story.Caption;
import news.verbatim.story.Place;
import news.verbatim.story.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The one real page; it does not travel with the project, so its words are looked up in it and not written here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeedPageTest {

    private static final Path PAGE = Path.of("../shared/seed/page.txt");

    private List<String> lines = List.of();
    private Reading reading;

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(PAGE), "the real page does not lie beside this clone");
        lines = List.of(Files.readString(PAGE).split("\n", -1));
        reading = Scraped.read(Files.readString(PAGE), null, null);
    }

    private String line(int number) {
        return lines.get(number - 1);
    }

    @Test
    void headline_and_printed_time_stand_in_their_fields() {
        assertEquals(line(5), reading.headline());
        assertEquals("2025-11-27T15:44:00+03:00", reading.displayedAt().text());
        assertEquals(line(11), reading.displayedText());
        assertNull(reading.byline());
        assertNull(reading.dateline());
        assertNull(reading.kicker());
        assertNull(reading.standfirst());
        assertEquals("en", reading.language());
    }

    @Test
    void sixteen_paragraphs_and_three_subheadings_come_in_order_byte_for_byte() {
        var numbers = List.of(13, 15, 17, 19, 21, 23, 25, 0, 30, 32, 34, 36, 38, 40, 42, 44, 46, 48, 50, 52);

        assertEquals(numbers.size(), reading.blocks().size());
        for (var i = 0; i < numbers.size(); i++) {
            var block = reading.blocks().get(i);
            if (numbers.get(i) > 0) assertEquals(line(numbers.get(i)), block.words());
            else
                assertEquals(
                        new Block.Figure(block.id(), reading.captions().get(1).id()), block);
        }
        assertEquals(
                16,
                reading.blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .count());
        assertEquals(
                List.of(2, 2, 2),
                reading.blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(b -> ((Block.Heading) b).level())
                        .toList());
    }

    @Test
    void the_lead_photo_keeps_caption_credit_and_alt_apart() {
        var lead = reading.captions().getFirst();

        assertEquals(Caption.Role.LEAD, lead.role());
        assertEquals(line(10), lead.text() + lead.creditFormat().replace("{credit}", lead.credit()));
        assertEquals(line(7), lead.alt());
        assertEquals(2, lead.alt().split("  ", -1).length - 1); // the double spaces are evidence
        assertEquals("2025-11-18", lead.takenOn().text());
        assertEquals("Ukraine", lead.place().country());
        assertNull(lead.place().city());
        assertEquals(List.of(), lead.depicted());
    }

    @Test
    void the_photo_in_the_text_names_place_day_and_people() {
        var inline = reading.captions().get(1);

        assertEquals(2, reading.captions().size());
        assertEquals(Caption.Role.INLINE, inline.role());
        assertEquals(line(28), inline.text() + inline.creditFormat().replace("{credit}", inline.credit()));
        assertEquals(line(27), inline.alt());
        assertEquals("2025-11-19", inline.takenOn().text());
        assertEquals(new Place("Presidential Complex", "Ankara", null, "Türkiye"), inline.place());
        assertEquals(2, inline.depicted().size());
        assertEquals("Turkish President", inline.depicted().get(0).roleAsGiven());
        assertEquals("the President of Ukraine", inline.depicted().get(1).roleAsGiven());
    }

    @Test
    void what_the_page_says_of_its_publication_goes_into_the_source() {
        assertEquals("Türkiye Today", reading.source().name());
        assertEquals(
                List.of("Newsletters"),
                reading.source().newsletters().stream()
                        .map(Source.Newsletter::name)
                        .toList());
        assertEquals(
                List.of("X", "Instagram", "Youtube"),
                reading.source().profiles().stream()
                        .map(Source.Profile::network)
                        .toList());
    }

    @Test
    void every_line_says_where_it_went() {
        var furniture = reading.mapping().stream()
                .filter(m -> m.field() == null)
                .map(Mapped::line)
                .toList();

        assertEquals(List.of(1, 8, 9), furniture);
        assertEquals(List.of("/headline"), fields(5));
        assertEquals(List.of("/captions/0/alt"), fields(7));
        assertEquals(List.of("/displayedText", "/displayedAt"), fields(11));
        assertEquals(fields(11), fields(54));
        assertEquals(List.of("/source/name"), fields(55));
        assertEquals(List.of("/body/8/text"), fields(30));
    }

    private List<String> fields(int line) {
        return reading.mapping().stream()
                .filter(m -> m.line() == line)
                .map(Mapped::field)
                .toList();
    }
}
