// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PointsTest {

    /** Pieces of which hard texts are made. */
    static final List<String> PIECES = List.of(
            "a",
            "Z",
            " ",
            ".",
            "“",
            "”",
            "é",
            "e\u0301",
            "o\u0308\u0323",
            "\u0301",
            "ß",
            "ж",
            "й",
            "и\u0306",
            "中",
            "文",
            "か",
            "か\u3099",
            "한",
            "ᄒ",
            "ᅡ",
            "ᆫ",
            "각\u11a8",
            "א",
            "ש\u05c1",
            "ب",
            "ب\u0651",
            "\u200f",
            "\u202b",
            "ก",
            "กำ",
            "नि",
            "क्ष",
            "👩",
            "👩‍👩‍👧‍👦",
            "👍🏽",
            "❤️",
            "🇳🇴",
            "🇹🇷",
            "🇳",
            "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
            "\u200d",
            "\ufe0f",
            "🏽",
            "\r",
            "\n",
            "\r\n",
            "\t",
            "©",
            "1️⃣",
            "\u00ad",
            "\u200b");

    static String text(Random random, int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    @RepeatedTest(300)
    void a_place_is_between_letters_exactly_where_unicode_says_so(RepetitionInfo info) {
        var text = text(new Random(info.getCurrentRepetition()), 40);
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);

        for (var i = 0; i <= Points.count(text); i++)
            assertEquals(letters.isBoundary(text.offsetByCodePoints(0, i)), Points.between(text, i), text + " at " + i);
    }

    @RepeatedTest(100)
    void slices_put_together_are_the_text(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var text = text(random, 40);
        var count = Points.count(text);
        var cut = random.nextInt(count + 1);

        assertEquals(text, Points.slice(text, 0, cut) + Points.slice(text, cut, count));
        assertEquals(cut, Points.count(Points.slice(text, 0, cut)));
        assertEquals(cut, Points.at(text, text.offsetByCodePoints(0, cut)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍👩‍👧‍👦",
                "🇳🇴",
                "👍🏽",
                "e\u0301",
                "ᄒ\u1161ᆫ",
                "か\u3099",
                "❤️",
                "\r\n",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "ש\u05c1"
            })
    void one_letter_as_people_see_it_is_never_cut(String letter) {
        var text = "a" + letter + "b";
        var count = Points.count(letter);

        assertTrue(Points.between(text, 1));
        for (var i = 2; i <= count; i++) assertFalse(Points.between(text, i), letter + " at " + i);
        assertTrue(Points.between(text, 1 + count));
    }

    @Test
    void two_flags_side_by_side_are_cut_only_between_them() {
        var flags = "🇳🇴🇹🇷🇫🇷";
        for (var i = 0; i <= 6; i++) assertEquals(i % 2 == 0, Points.between(flags, i), "at " + i);
    }
}
