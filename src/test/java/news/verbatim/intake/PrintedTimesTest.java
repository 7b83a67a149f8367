// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedTimesTest {

    private static Reading page(String time, String zone) {
        var text = """
                Harbour bell of Tarvik rings again after forty years
                %s

                The bell above the harbour of Tarvik rang on Monday for the first time since a storm threw it into the bay.

                Divers found it in spring, under a fishing boat, and the harbour master hung it back himself.

                He says it will ring every day at noon, and twice when there is fog over the harbour.
                """.formatted(time);
        return Scraped.read(text, zone == null ? null : ZoneId.of(zone), "en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "November 27, 2025 03:44 PM GMT+03:00; November 27, 2025 03:44 PM GMT+03:00; 2025-11-27T15:44:00+03:00",
                "Published: Nov. 27, 2025, 3:44 p.m. | Updated: Nov. 28, 2025, 8 a.m.; Nov. 27, 2025, 3:44 p.m.; 2025-11-27T15:44:00+01:00",
                "Thursday, November 27, 2025 | 3:44pm ET; Thursday, November 27, 2025 | 3:44pm ET; 2025-11-27T15:44:00-05:00",
                "First published on Thu 27 Nov 2025 15.44 GMT; Thu 27 Nov 2025 15.44 GMT; 2025-11-27T15:44:00+00:00",
                "27/11/2025 15:44; 27/11/2025 15:44; 2025-11-27T15:44:00+01:00",
                "11/27/2025 3:44 PM; 11/27/2025 3:44 PM; 2025-11-27T15:44:00+01:00",
                "2025-11-27T15:44:00Z; 2025-11-27T15:44:00Z; 2025-11-27T15:44:00+00:00",
                "27.11.2025, 15:44 Uhr; 27.11.2025, 15:44 Uhr; 2025-11-27T15:44:00+01:00",
                "Stand: 27. Nov. 2025 um 15.44 Uhr MEZ; 27. Nov. 2025 um 15.44 Uhr MEZ; 2025-11-27T15:44:00+01:00",
                "Publié le jeudi 27 novembre 2025 à 15h44; jeudi 27 novembre 2025 à 15h44; 2025-11-27T15:44:00+01:00",
                "27 de noviembre de 2025, 15:44 h; 27 de noviembre de 2025, 15:44 h; 2025-11-27T15:44:00+01:00",
                "Giriş: 27 Kasım 2025 Perşembe 15:44; 27 Kasım 2025 Perşembe 15:44; 2025-11-27T15:44:00+01:00",
                "3:44 PM on Nov 27, 2025 CST; 3:44 PM on Nov 27, 2025 CST; 2025-11-27T15:44:00-06:00",
                "27 November 2025, 1544 GMT; 27 November 2025, 1544 GMT; 2025-11-27T15:44:00+00:00",
                "Nov. 27, 2025, 12 a.m. UTC; Nov. 27, 2025, 12 a.m. UTC; 2025-11-27T00:00:00+00:00",
                "2 July 2025, 15:44 CEST; 2 July 2025, 15:44 CEST; 2025-07-02T15:44:00+02:00"
            })
    void a_printed_time_is_an_instant_with_its_offset_and_its_own_words(String line, String words, String instant) {
        var reading = page(line, "Europe/Berlin");

        assertEquals(words, reading.displayedText());
        assertEquals(instant, reading.displayedAt().text());
    }

    @Test
    void without_a_zone_a_time_is_no_instant_and_the_reader_says_so() {
        var reading = page("27 November 2025, 15:44", null);

        assertEquals("27 November 2025, 15:44", reading.displayedText());
        assertNull(reading.displayedAt());
        assertEquals(
                List.of("no-zone"),
                reading.advisory().stream().map(Advice::kind).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "30 March 2025, 02:30; 2025-03-30T03:30:00+02:00; time-skipped",
                "26 October 2025, 02:30; 2025-10-26T02:30:00+02:00; time-twice",
                "03/04/2025 10:00; 2025-04-03T10:00:00+02:00; date-ambiguous"
            })
    void what_a_printed_time_leaves_open_is_settled_by_rule_and_told(String line, String instant, String advice) {
        var reading = page(line, "Europe/Berlin");

        assertEquals(instant, reading.displayedAt().text());
        assertEquals(
                List.of(advice), reading.advisory().stream().map(Advice::kind).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"27 November 2025", "Nov. 27, 2025", "November 27"})
    void a_day_alone_is_kept_as_printed(String day) {
        var reading = page(day, "Europe/Berlin");

        assertEquals(day, reading.displayedText());
        assertNull(reading.displayedAt());
    }

    @Test
    void letters_that_mean_two_zones_go_by_the_zone_of_the_page() {
        assertEquals(
                "+08:00",
                page("2 July 2025, 15:44 CST", "Asia/Shanghai")
                        .displayedAt()
                        .at()
                        .getOffset()
                        .getId());
        assertEquals(
                "-06:00",
                page("2 July 2025, 15:44 CST", null)
                        .displayedAt()
                        .at()
                        .getOffset()
                        .getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 February 2025, 10:00", "Room 27.11", "Elections on 12 June 2025 divide the harbour"})
    void what_is_no_time_of_publication_is_not_taken_for_one(String line) {
        assertNull(page(line, "Europe/Berlin").displayedText());
    }
}
