// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import news.verbatim.http.Rules;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a photo is taken from readers for good, and what they are told. */
@Schema(name = "Takedown", description = "Why a photo is taken from readers for good, and what they are told")
public record TakedownDraft(
        @Schema(
                required = true,
                description = "Why, for colleagues only",
                examples = "Order of the court of Lindhaven, 18 November 2025")
        String reason,

        @Schema(
                required = true,
                description = "What readers are told",
                examples = "This photo has been taken down for legal reasons.")
        String notice)
        implements Checked {

    @Override
    public void check(Faults faults) {
        said(faults, "/reason", reason, "Say why");
        said(faults, "/notice", notice, "Say what readers are told");
    }

    private static void said(Faults faults, String pointer, String text, String why) {
        if (!faults.check(text != null, pointer, Flaw.MISSING, why)) return;
        faults.check(!text.isBlank(), pointer, Flaw.NOT_BLANK, why);
        Rules.text(faults, pointer, text, 5000);
    }
}
