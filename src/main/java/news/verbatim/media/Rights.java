// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import news.verbatim.http.Rules;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be done with a photo, from when and until when, and under which words. */
@Schema(
        name = "PhotoRights",
        description =
                "What may be done with the photo. Without any window it may be used; where there are windows that "
                        + "allow, only within them and in their scopes; where one denies, not at all. To allow syndication "
                        + "alone takes nothing from one's own use")
public record Rights(
        @Schema(description = "When it may be used, and when not", maxItems = 50)
        List<Window> windows,

        @Schema(description = "Not to be shown before this instant", examples = "2025-11-18T06:00:00+01:00") @Nullable
        Moment embargo,

        @Schema(description = "Not to be shown from this instant on", examples = "2026-04-01T00:00:00+02:00") @Nullable
        Moment expires,

        @Schema(
                description = "`withheld` takes it from readers until it is `usable` again; `killed` is set by its "
                        + "takedown, and for good")
        @Nullable
        Status status,

        @Schema(description = "What readers are told while it is withheld or taken down") @Nullable
        String notice,

        @Schema(description = "The address of the licence", examples = "https://creativecommons.org/licenses/by/4.0/")
        @Nullable
        String licence,

        @Schema(description = "On which terms it may be used, word for word; readers get it") @Nullable
        String usageTerms,

        @Schema(description = "What the desk has to mind; readers never get it") @Nullable
        String instructions,

        @Schema(description = "Who has the copyright", examples = "Norden Photo") @Nullable
        String copyrightOwner) {

    static final Rights NONE = new Rights(List.of(), null, null, Status.USABLE, null, null, null, null, null);

    private static final int MOST = 50;
    private static final int LONGEST = 10_000;

    /** Whether the photo may be used at all, whatever its windows say. */
    public enum Status {
        USABLE,
        WITHHELD,
        KILLED
    }

    public Rights {
        windows = windows == null ? List.of() : windows.stream().toList();
        status = Objects.requireNonNullElse(status, Status.USABLE);
    }

    void check(Faults faults) {
        Rules.atMost(faults, "/rights/windows", windows, MOST);
        if (windows.size() <= MOST)
            for (var i = 0; i < windows.size(); i++)
                if (windows.get(i) != null) windows.get(i).check(faults, "/rights/windows/" + i);
        if (embargo != null && expires != null)
            faults.check(
                    embargo.instant().isBefore(expires.instant()),
                    "/rights/expires",
                    Flaw.OUT_OF_RANGE,
                    "It cannot be over before it has begun");
        Rules.text(faults, "/rights/notice", notice, LONGEST);
        Rules.web(faults, "/rights/licence", licence);
        Rules.text(faults, "/rights/usageTerms", usageTerms, LONGEST);
        Rules.text(faults, "/rights/instructions", instructions, LONGEST);
        Rules.text(faults, "/rights/copyrightOwner", copyrightOwner, LONGEST);
    }

    /** Whether the clock or somebody may take it from readers again. */
    boolean bounded() {
        return status != Status.USABLE || embargo != null || expires != null || !windows.isEmpty();
    }

    /** Since when it is withheld: longer than now where it was before. */
    @Nullable
    Instant heldSince(@Nullable Instant before, Instant now) {
        if (status != Status.WITHHELD) return null;
        return before == null ? now : before;
    }

    /** The same, whatever somebody holds against it. */
    Rights usable() {
        return new Rights(
                windows, embargo, expires, Status.USABLE, notice, licence, usageTerms, instructions, copyrightOwner);
    }

    Rights killed(String told) {
        return new Rights(
                windows, embargo, expires, Status.KILLED, told, licence, usageTerms, instructions, copyrightOwner);
    }
}
