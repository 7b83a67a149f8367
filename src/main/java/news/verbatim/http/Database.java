// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.sql.SQLException;
import java.util.Optional;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.jboss.logging.Logger;

/** What the database's complaints mean to the one who asked: a clash, a wrong value, or come back later. */
final class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);

    private Database() {}

    /** By SQLSTATE (PostgreSQL, appendix A); a pool that gave nobody a connection in time has none. */
    static Optional<Refusal> refusal(SQLException broken) {
        var state = String.valueOf(broken.getSQLState());
        return Optional.ofNullable(
                switch (state) {
                    case "23505" -> Kind.ALREADY_EXISTS.because("There is one already with the same name");
                    case "23503" ->
                        Kind.IN_USE.because("Something else refers to this, or what this refers to is gone");
                    case "22021" -> Kind.FORBIDDEN_CHARACTER.because("A text holds NUL, which cannot be stored");
                    case "53100" -> busy(broken, Kind.DATABASE_UNAVAILABLE, "The database has no room left");
                    case "40001", "40P01", "55P03", "57014", "null" ->
                        busy(broken, Kind.OVERLOADED, "The database did not get round to this in time");
                    case String s
                    when s.matches("08...|53...|57P0.|25006") ->
                        busy(broken, Kind.DATABASE_UNAVAILABLE, "The database cannot be reached at the moment");
                    default -> null;
                });
    }

    /** Nobody can say whether the last word still arrived: the same again under the same key is safe, and so is reading. */
    static Refusal ofCommit(Refusal no) {
        if (no.kind() != Kind.DATABASE_UNAVAILABLE) return no;
        return Kind.DATABASE_UNAVAILABLE
                .because("The database broke off while this was being saved: it may be saved or not. Send it again with"
                        + " the same Idempotency-Key, or read first")
                .with("outcome", "unknown");
    }

    private static Refusal busy(SQLException broken, Kind kind, String detail) {
        LOG.warnf("%s (%s): %s", kind.wire(), broken.getSQLState(), broken.getMessage());
        return kind.because(detail);
    }
}
