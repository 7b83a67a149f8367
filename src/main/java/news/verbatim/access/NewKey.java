// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to make an API key. */
@Schema(name = "NewKey", description = "What is needed to make an API key")
record NewKey(
        @Schema(
                required = true,
                description = "What the history calls it, as `key:` and this name; stays for ever",
                examples = "website")
        @Nullable
        String name,

        @Schema(
                description =
                        "What it is for: `content` reads what is published, `preview` reads previews and readiness "
                                + "of articles, `desk` acts at the desk with the roles given; none includes another")
        List<Scope> scopes,

        @Schema(description = "What it may do at the desk; only with the scope `desk`, and never `admin`")
        List<Role> roles,

        @Schema(description = "From when on it is refused; never when null") @Nullable
        Instant expiresAt)
        implements Checked {

    NewKey {
        scopes = scopes == null ? List.of() : Scope.sorted(scopes);
        roles = roles == null ? List.of() : Role.sorted(roles);
        expiresAt = KeyChange.kept(expiresAt);
    }

    String named() {
        return Objects.requireNonNull(name);
    }

    @Override
    public void check(Faults faults) {
        if (faults.check(name != null, "/name", Flaw.MISSING, "A name is needed"))
            faults.check(
                    NewAccount.isUsername(name),
                    "/name",
                    Flaw.INVALID_FORMAT,
                    "must be a-z and 0-9, with single dots, hyphens or underscores between them, 64 at most");
        faults.check(!scopes.isEmpty(), "/scopes", Flaw.MISSING, "At least one of content, preview and desk is needed");
        KeyRoles.check(faults, scopes.contains(Scope.DESK), roles);
    }
}
