// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.sql.Connection;
import java.sql.SQLException;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Kind;

/** A new password for somebody who cannot sign in, set beside the running application by whoever runs it. */
public final class ForgottenPassword {

    private ForgottenPassword() {}

    /** Ends every sign-in made with the old one; the application notices within a second. */
    public static void replace(Connection connection, String username, String password) throws SQLException {
        var faults = new Faults();
        Passwords.check(password, username, "/password", faults);
        for (var fault : faults.all()) throw Kind.UNACCEPTABLE.because("The password " + fault.detail());
        try (var update = connection.prepareStatement("""
                with changed as (
                    update account
                    set password = ?, epoch = epoch + 1, revision = revision + 1,
                        updated_at = clock_timestamp(), updated_by = 'system'
                    where username = ?
                    returning username, revision)
                select audit_append('system', 'system', 'resetPassword', 'user', username, null,
                    revision - 1, revision, null, 'from the command line')
                from changed""")) {
            update.setString(1, new Passwords().hash(password));
            update.setString(2, username);
            try (var row = update.executeQuery()) {
                if (!row.next()) throw Kind.NOT_FOUND.because("There is no user of that name");
            }
        }
    }
}
