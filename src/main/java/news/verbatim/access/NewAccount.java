// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.util.List;
import java.util.regex.Pattern;
import news.verbatim.http.Rules;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to let someone in. */
@Schema(name = "NewUser", description = "What is needed to let someone in")
record NewAccount(
        @Schema(required = true, description = "The name to sign in with; stays for ever", examples = "ina.moll")
        @Nullable
        String username,

        @Schema(required = true, examples = "Ina Moll") @Nullable
        String displayName,

        @Schema(required = true, examples = "a stone for each story") @Nullable
        String password,

        List<Role> roles)
        implements Checked {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");

    NewAccount {
        roles = roles == null ? List.of() : roles;
    }

    static boolean isUsername(String text) {
        return text.length() <= 64 && USERNAME.matcher(text).matches();
    }

    @Override
    public void check(Faults faults) {
        if (faults.check(username != null, "/username", Flaw.MISSING, "A user name is needed"))
            faults.check(
                    isUsername(username),
                    "/username",
                    Flaw.INVALID_FORMAT,
                    "must be a-z and 0-9, with single dots, hyphens or underscores between them, 64 at most");
        Rules.name(faults, "/displayName", displayName, 200);
        Passwords.check(password, username, "/password", faults);
    }
}
