// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import news.verbatim.kernel.Moment;
import news.verbatim.media.Clearance.Reason;
import news.verbatim.media.Window.Scope;
import news.verbatim.media.Window.Use;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearingTest {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final List<String> COUNTRIES = List.of("TR", "DE", "FR");

    static Moment moment(long seconds) {
        return new Moment(NOON.plusSeconds(seconds).toString());
    }

    static Window window(Use use, @Nullable Integer from, @Nullable Integer until) {
        return new Window(use, from == null ? null : moment(from), until == null ? null : moment(until), null, null);
    }

    static Rights rights(List<Window> windows, @Nullable Moment embargo, @Nullable Moment expires) {
        return new Rights(windows, embargo, expires, null, null, null, null, null, null);
    }

    static Clearance at(Rights rights, long seconds) {
        return new Clearing(rights, Scope.WEB).at(NOON.plusSeconds(seconds));
    }

    @Test
    void without_any_window_a_photo_may_be_used() {
        var clearance = at(Rights.NONE, 0);

        assertTrue(clearance.given());
        assertNull(clearance.next());
        assertNull(clearance.onlyIn());
    }

    @Test
    void a_window_begins_at_its_first_instant_and_has_ended_at_its_last() {
        var rights = rights(List.of(window(Use.ALLOW, 10, 20)), null, null);

        assertEquals(Reason.RIGHTS_NOT_BEGUN, at(rights, 9).reason());
        assertEquals(NOON.plusSeconds(10), at(rights, 9).next());
        assertTrue(at(rights, 10).given());
        assertEquals(NOON.plusSeconds(20), at(rights, 10).next());
        assertTrue(new Clearing(rights, Scope.WEB)
                .at(NOON.plusSeconds(20).minusNanos(1000))
                .given());
        assertEquals(Reason.RIGHTS_EXPIRED, at(rights, 20).reason());
        assertEquals(NOON.plusSeconds(20), at(rights, 90).since());
    }

    @Test
    void what_is_licensed_for_print_alone_is_not_for_the_web_but_may_be_handed_on_or_not() {
        var print = new Window(Use.ALLOW, null, null, List.of(Scope.PRINT), null);
        var handed = new Window(Use.ALLOW, null, null, List.of(Scope.SYNDICATION), null);

        assertEquals(
                Reason.RIGHTS_DENIED, at(rights(List.of(print), null, null), 0).reason());
        assertTrue(new Clearing(rights(List.of(print), null, null), Scope.PRINT)
                .at(NOON)
                .given());
        assertTrue(at(rights(List.of(handed), null, null), 0).given());
    }

    @Test
    void what_is_denied_is_denied_whatever_allows_it() {
        var rights = rights(List.of(window(Use.DENY, 5, 8), window(Use.ALLOW, 0, 10)), null, null);

        assertTrue(at(rights, 4).given());
        assertEquals(Reason.RIGHTS_DENIED, at(rights, 5).reason());
        assertTrue(at(rights, 8).given());
    }

    @Test
    void an_instant_finer_than_the_databases_clock_is_reached_at_its_next_tick() {
        var rights = rights(List.of(), new Moment("2026-03-01T12:00:00.0000001Z"), null);

        assertEquals(Reason.EMBARGOED, at(rights, 0).reason());
        assertTrue(new Clearing(rights, Scope.WEB).at(NOON.plusNanos(1000)).given());
    }

    @Test
    void a_hold_goes_before_every_window_and_a_takedown_before_the_hold() {
        var held = new Rights(null, null, null, Rights.Status.WITHHELD, "Under review", null, null, null, null);

        assertEquals(Reason.WITHHELD, at(held, 0).reason());
        assertEquals(Reason.TAKEN_DOWN, at(held.killed("Gone"), 0).reason());
        assertTrue(new Clearing(held, Scope.WEB).turns().isEmpty());
    }

    @Test
    void a_window_of_some_countries_says_where_and_takes_nothing_from_the_others() {
        var only = new Window(Use.ALLOW, null, null, null, List.of("TR", "DE"));
        var out = new Window(Use.DENY, null, moment(5), null, List.of("TR"));

        assertEquals(
                List.of("DE"), at(rights(List.of(only, out), null, null), 0).onlyIn());
        assertEquals(
                List.of("DE", "TR"),
                at(rights(List.of(only, out), null, null), 5).onlyIn());
        assertEquals(List.of("TR"), at(rights(List.of(out), null, null), 0).notIn());
        var all = new Window(Use.DENY, null, null, null, List.of("DE", "TR"));
        assertFalse(at(rights(List.of(only, all), null, null), 0).given());
    }

    @Test
    void any_rights_come_to_what_a_slow_reader_makes_of_them_at_any_instant() {
        var random = new Random(20260301);
        var withheld = 0;
        for (var round = 0; round < 200; round++) {
            var rights = any(random);
            for (var scope : Scope.values()) {
                var clearing = new Clearing(rights, scope);
                var all = IntStream.range(-1, 60)
                        .mapToObj(second -> slow(rights, scope, second))
                        .toList();
                var before = all.getFirst();
                for (var second = 0; second < 40; second++) {
                    var now = all.get(second + 1);
                    var told = clearing.at(NOON.plusSeconds(second));
                    assertEquals(now, shown(told), () -> rights + " " + scope);
                    assertEquals(
                            !now.equals(before) || reasonTurned(clearing, second),
                            clearing.turns().contains(NOON.plusSeconds(second)),
                            told(second, rights, scope));
                    assertEquals(next(all, second), told.next());
                    if (!told.given()) withheld++;
                    before = now;
                }
            }
        }
        assertTrue(withheld > 1000, withheld + " of them were withheld");
    }

    /** Only where it is needed: there are a hundred thousand of them. */
    static Supplier<String> told(int second, Rights rights, Scope scope) {
        return () -> "second " + second + " of " + rights + " " + scope;
    }

    static boolean reasonTurned(Clearing clearing, int second) {
        return clearing.at(NOON.plusSeconds(second)).reason()
                != clearing.at(NOON.plusSeconds(second - 1)).reason();
    }

    /** {@code all} begins a second before noon. */
    static @Nullable Instant next(List<Set<String>> all, int second) {
        var now = all.get(second + 1).isEmpty();
        return IntStream.range(second + 1, 60)
                .filter(later -> all.get(later + 1).isEmpty() != now)
                .mapToObj(NOON::plusSeconds)
                .findFirst()
                .orElse(null);
    }

    static Set<String> shown(Clearance clearance) {
        if (!clearance.given()) return Set.of();
        var where = new HashSet<>(clearance.onlyIn() == null ? world() : Set.copyOf(clearance.onlyIn()));
        where.removeAll(clearance.notIn());
        return where;
    }

    static Set<String> world() {
        var world = new HashSet<>(COUNTRIES);
        world.add("anywhere else");
        return world;
    }

    /** Country by country and window by window, from the words of the rule. */
    static Set<String> slow(Rights rights, Scope scope, int second) {
        var where = new HashSet<String>();
        for (var country : world()) if (slow(rights, scope, second, country)) where.add(country);
        return where;
    }

    static boolean slow(Rights rights, Scope scope, int second, String country) {
        if (rights.embargo() != null && second < seconds(rights.embargo())) return false;
        if (rights.expires() != null && second >= seconds(rights.expires())) return false;
        var anyAllows = false;
        var allowed = false;
        for (var window : rights.windows()) {
            var forUse =
                    window.scopes().isEmpty() || window.scopes().stream().anyMatch(one -> one != Scope.SYNDICATION);
            if (window.use() == Use.ALLOW && (scope == Scope.SYNDICATION || forUse)) anyAllows = true;
            if (!window.scopes().isEmpty() && !window.scopes().contains(scope)) continue;
            if (window.use() == Use.ALLOW) anyAllows = true;
            if (window.from() != null && second < seconds(window.from())) continue;
            if (window.until() != null && second >= seconds(window.until())) continue;
            if (!window.territories().isEmpty() && !window.territories().contains(country)) continue;
            if (window.use() == Use.DENY) return false;
            allowed = true;
        }
        return allowed || !anyAllows;
    }

    static long seconds(Moment moment) {
        return moment.instant().getEpochSecond() - NOON.getEpochSecond();
    }

    static Rights any(Random random) {
        var windows = new ArrayList<Window>();
        for (var i = random.nextInt(5); i > 0; i--) {
            var from = random.nextInt(30);
            windows.add(new Window(
                    random.nextInt(3) == 0 ? Use.DENY : Use.ALLOW,
                    random.nextInt(4) == 0 ? null : moment(from),
                    random.nextInt(4) == 0 ? null : moment(from + 1 + random.nextInt(12)),
                    random.nextBoolean() ? null : List.of(Scope.values()[random.nextInt(4)]),
                    random.nextInt(3) > 0 ? null : List.of(COUNTRIES.get(random.nextInt(3)))));
        }
        var embargo = random.nextInt(5) == 0 ? moment(random.nextInt(10)) : null;
        return rights(windows, embargo, random.nextInt(5) == 0 ? moment(15 + random.nextInt(20)) : null);
    }
}
