// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an article is taken from readers. */
@Schema(description = "Why an article is taken from readers; for colleagues only")
public record Withdrawal(
        @Schema(examples = "Wrong photo") @Nullable String reason) implements Checked {

    @Override
    public void check(Faults faults) {
        if (reason == null) return;
        faults.check(!reason.isBlank(), "/reason", Flaw.NOT_BLANK, "Say why");
        faults.check(reason.length() <= 5000, "/reason", Flaw.TOO_LONG, "At most 5000 characters fit");
    }
}
