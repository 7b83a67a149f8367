// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import news.verbatim.kernel.Moment;
import news.verbatim.media.Clearance.Reason;
import news.verbatim.media.Window.Scope;
import news.verbatim.media.Window.Use;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AudienceTest {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static Window in(Use use, String... countries) {
        return new Window(use, null, null, null, List.of(countries));
    }

    static Window of(Use use, Scope... scopes) {
        return new Window(use, null, null, List.of(scopes), null);
    }

    static Clearing clearing(Audience audience, Window... windows) {
        var rights = new Rights(Arrays.asList(windows), null, null, null, null, null, null, null, null);
        return new Clearing(rights, audience);
    }

    static @Nullable Reason reason(Audience audience, Window... windows) {
        return clearing(audience, windows).at(NOON).reason();
    }

    static Audience readers(String... countries) {
        return Audience.readers(false, List.of(countries));
    }

    @Test
    void a_photo_of_some_countries_is_for_readers_who_are_all_in_them() {
        var some = in(Use.ALLOW, "TR", "DE");

        assertEquals(Reason.RIGHTS_ELSEWHERE, reason(readers(), some));
        assertEquals(Reason.RIGHTS_ELSEWHERE, reason(readers("TR", "FR"), some));
        assertNull(reason(readers("TR"), some));
        assertEquals(Reason.RIGHTS_ELSEWHERE, reason(readers("TR"), some, in(Use.DENY, "TR")));
    }

    @Test
    void a_photo_denied_in_some_countries_is_for_readers_who_are_in_none_of_them() {
        var some = in(Use.DENY, "TR");

        assertEquals(Reason.RIGHTS_ELSEWHERE, reason(readers(), some));
        assertEquals(Reason.RIGHTS_ELSEWHERE, reason(readers("TR", "FR"), some));
        assertNull(reason(readers("FR"), some));
    }

    @Test
    void where_there_are_apps_a_photo_has_to_be_for_them_as_well() {
        var all = Audience.readers(true, List.of());

        assertNull(reason(readers(), of(Use.DENY, Scope.APP)));
        assertEquals(Reason.RIGHTS_DENIED, reason(all, of(Use.DENY, Scope.APP)));
        assertEquals(Reason.RIGHTS_DENIED, reason(all, of(Use.ALLOW, Scope.WEB)));
        assertNull(reason(all, of(Use.ALLOW, Scope.WEB, Scope.APP)));
        assertNull(reason(
                Audience.readers(true, List.of("TR")),
                new Window(Use.ALLOW, null, null, List.of(Scope.WEB), List.of("TR", "DE")),
                new Window(Use.ALLOW, null, null, List.of(Scope.APP), List.of("TR"))));
    }

    @Test
    void what_is_handed_on_has_windows_of_its_own() {
        var partners = readers().partners();

        assertNull(reason(partners));
        assertEquals(Reason.RIGHTS_DENIED, reason(partners, of(Use.DENY, Scope.SYNDICATION)));
        assertEquals(Reason.RIGHTS_DENIED, reason(partners, of(Use.ALLOW, Scope.WEB)));
        assertNull(reason(partners, of(Use.ALLOW, Scope.WEB, Scope.SYNDICATION)));
        assertNull(reason(readers(), of(Use.DENY, Scope.SYNDICATION)));
    }

    @Test
    void a_right_that_moves_from_one_country_to_another_turns_where_readers_are() {
        var first = new Window(Use.ALLOW, null, new Moment("2026-03-01T12:00:00Z"), null, List.of("TR"));
        var then = new Window(Use.ALLOW, new Moment("2026-03-01T12:00:00Z"), null, null, List.of("DE"));

        var before = clearing(readers("TR"), first, then).at(NOON.minusSeconds(1));
        var after = clearing(readers("TR"), first, then).at(NOON);

        assertNull(before.reason());
        assertEquals(NOON, before.next());
        assertEquals(Reason.RIGHTS_ELSEWHERE, after.reason());
        assertEquals(NOON, after.since());
    }
}
