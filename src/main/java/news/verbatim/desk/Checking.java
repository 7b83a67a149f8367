// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import news.verbatim.http.Caller;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Attribution;
import news.verbatim.story.Verification;
import org.jspecify.annotations.Nullable;

/** Keeps what a check of a quotation came to, for as long as it is about these words; only an editor says so. */
@ApplicationScoped
class Checking {

    private final Caller caller;
    private final Clock clock;

    Checking(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @Nullable
    Verification checked(Attribution said, @Nullable Attribution known, String at, Faults faults, Faults forbidden) {
        var stored = known == null ? null : known.verification();
        var kept = Judging.isSame(said, known) ? stored : null;
        var sent = said.verification();
        if (sent == null) return kept;
        Judging.readOnly(sent.by(), stored == null ? null : stored.by(), at + "/by", faults);
        Judging.readOnly(sent.at(), stored == null ? null : stored.at(), at + "/at", faults);
        var repeated = sent.agrees(stored);
        if (repeated && (kept == stored || sent.at() != null)) return kept;
        if (caller.is(Roles.EDITOR)) return said(sent);
        var status = stored == null ? Verification.Status.UNVERIFIED : stored.status();
        var what = sent.status() == status ? "/evidenceUrl" : "/status";
        forbidden.check(repeated, at + what, Flaw.NOT_ALLOWED, "Only an editor says what a check came to");
        return kept;
    }

    private @Nullable Verification said(Verification sent) {
        if (sent.status() == Verification.Status.UNVERIFIED) return null;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Verification(sent.status(), caller.name(), now, sent.evidenceUrl());
    }
}
