// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import news.verbatim.access.ForgottenPassword;

/** Lets somebody in again whose password is lost: whoever may read the database's own password may do this. */
final class Reset {

    private Reset() {}

    static String password(String username, List<String> more) throws IOException, SQLException {
        if (more.size() > 1 || more.size() == 1 && !more.getFirst().equals("-"))
            throw new IllegalArgumentException("Only - may stand behind the user: then the password is read.");
        var given = !more.isEmpty();
        var password = given ? read() : random();
        try (var connection = Environment.present().connect()) {
            ForgottenPassword.replace(connection, username, password);
        }
        return given
                ? "%s has the new password; every earlier sign-in has ended.".formatted(username)
                : "%s / %s   (shown this once; every earlier sign-in has ended)".formatted(username, password);
    }

    static String random() {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String read() throws IOException {
        var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
