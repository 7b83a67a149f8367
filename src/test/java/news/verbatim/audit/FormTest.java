// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormTest {

    static final String[] PIECES = {"", "-", "1:", "a", "12", ":", "\u00e4", "\uD83D\uDDDE", "\n", "2:ab", "-1:-"};

    final Random random = new Random(20251127);

    @Nullable
    String text() {
        if (random.nextInt(4) == 0) return null;
        return random.ints(random.nextInt(4), 0, PIECES.length)
                .mapToObj(i -> PIECES[i])
                .reduce("", String::concat);
    }

    @Nullable
    Integer number() {
        return random.nextInt(3) == 0 ? null : random.nextInt(120);
    }

    Line line() {
        var subject = new Entry.Subject(
                "" + text(), text(), random.nextBoolean() ? null : new UUID(random.nextLong(), random.nextLong()));
        var entry = new Entry("" + text(), "" + text(), "" + text(), subject, number(), number(), text(), text());
        return new Line(
                random.nextLong(1 << 40),
                Instant.EPOCH.plus(random.nextLong(1L << 50), ChronoUnit.MICROS),
                entry,
                new byte[0]);
    }

    /** What anybody can do with a form: take it apart again. */
    static List<@Nullable String> parts(String form) {
        var bytes = form.getBytes(StandardCharsets.UTF_8);
        var parts = new ArrayList<@Nullable String>();
        for (var at = 0; at < bytes.length; ) {
            if (bytes[at] == '-') {
                parts.add(null);
                at++;
                continue;
            }
            var length = 0;
            for (; bytes[at] != ':'; at++) length = length * 10 + bytes[at] - '0';
            parts.add(new String(bytes, at + 1, length, StandardCharsets.UTF_8));
            at += length + 1;
        }
        return parts;
    }

    static List<@Nullable String> told(Line line) {
        var entry = line.entry();
        return Arrays.asList(
                        line.sequence(),
                        ChronoUnit.MICROS.between(Instant.EPOCH, line.at()),
                        entry.actor(),
                        entry.via(),
                        entry.action(),
                        entry.subject().kind(),
                        entry.subject().id(),
                        entry.subject().article(),
                        entry.before(),
                        entry.after(),
                        entry.request(),
                        entry.details())
                .stream()
                .map(value -> Objects.toString(value, null))
                .toList();
    }

    @Test
    void everything_a_line_says_can_be_read_from_its_form_so_no_two_lines_have_the_same() {
        for (var i = 0; i < 20_000; i++) {
            var line = line();
            assertEquals(told(line), parts(line.form()));
        }
    }

    @Test
    void what_moves_from_one_field_to_the_next_makes_another_form() {
        var here = new Entry.Subject("user", "ab", null);
        var there = new Entry.Subject("usera", "b", null);
        var at = Instant.EPOCH;
        var one = new Line(1, at, new Entry("a", "b", "c", here, 1, 23, null, null), new byte[0]);
        assertNotEquals(
                one.form(), new Line(1, at, new Entry("a", "b", "c", there, 1, 23, null, null), new byte[0]).form());
        assertNotEquals(
                one.form(), new Line(1, at, new Entry("a", "b", "c", here, 12, 3, null, null), new byte[0]).form());
        assertEquals("1:11:01:a1:b1:c4:user2:ab-1:12:23--", one.form());
    }
}
