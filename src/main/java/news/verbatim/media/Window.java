// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.verbatim.http.Rules;
import news.verbatim.http.Territories;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time in which a photo may be used, or may not. Half open: it begins at its first instant and has ended at its last. */
@Schema(name = "PhotoWindow", description = "A time in which the photo may be used, or may not")
public record Window(
        @Schema(required = true, description = "`deny` goes before `allow` wherever both hold")
        Use use,

        @Schema(description = "From this instant on; since ever when null", examples = "2025-11-01T00:00:00+01:00")
        @Nullable
        Moment from,

        @Schema(
                description = "Until this instant, which is outside; without end when null",
                examples = "2026-04-01T00:00:00+02:00")
        @Nullable
        Moment until,

        @Schema(
                description =
                        "What it speaks of; everything when empty. `web` is what readers get here, `app` too where the site has apps; `syndication` is feeds and ninjs")
        List<Scope> scopes,

        @Schema(
                description =
                        "Which countries it speaks of (ISO 3166-1, two letters); the whole world when empty. Readers are where the site's settings say")
        List<String> territories) {

    /** Whether it gives a right, or takes it away. */
    public enum Use {
        ALLOW,
        DENY
    }

    /** Where a photo is used. */
    public enum Scope {
        WEB,
        APP,
        PRINT,
        SYNDICATION
    }

    public Window {
        scopes = scopes == null ? List.of() : scopes.stream().toList();
        territories = territories == null ? List.of() : territories.stream().toList();
    }

    void check(Faults faults, String pointer) {
        faults.check(
                use != null || faults.at(pointer + "/use"), pointer + "/use", Flaw.MISSING, "It is 'allow' or 'deny'");
        Rules.atMost(faults, pointer + "/scopes", scopes, Scope.values().length);
        Territories.check(faults, pointer + "/territories", territories);
        if (from != null && until != null)
            faults.check(
                    from.instant().isBefore(until.instant()),
                    pointer + "/until",
                    Flaw.OUT_OF_RANGE,
                    "The end comes after the start");
    }

    /** Whether it is about showing the photo oneself, and not only about handing it on. */
    boolean isForUse() {
        return scopes.isEmpty() || scopes.stream().anyMatch(scope -> scope != Scope.SYNDICATION);
    }

    boolean speaksOf(Scope scope) {
        return scopes.isEmpty() || scopes.contains(scope);
    }

    boolean holds(Instant at) {
        return (from == null || !at.isBefore(instant(from))) && !isOver(at);
    }

    boolean isOver(Instant at) {
        return until != null && !at.isBefore(instant(until));
    }

    /** As finely as the database's clock goes: the first of its instants that is not before this one. */
    static Instant instant(Moment moment) {
        var at = moment.instant();
        var cut = at.truncatedTo(ChronoUnit.MICROS);
        return cut.equals(at) ? at : cut.plus(1, ChronoUnit.MICROS);
    }
}
