// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The files that photos name, for those who come before the framework does. */
public final class NamedFiles {

    private static final String SOME = """
            select file_sha256 from asset where file_sha256 > ?
            union select sha256 from rendition where sha256 > ?
            order by 1 limit 1000""";

    private NamedFiles() {}

    /** The next of them, by their SHA-256, after this one; none where that was the last, or where photos have no files yet. */
    public static List<String> after(Connection connection, String last) throws SQLException {
        if (!haveFiles(connection)) return List.of();
        try (var statement = connection.prepareStatement(SOME)) {
            statement.setString(1, last);
            statement.setString(2, last);
            var names = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) names.add(row.getString(1));
            }
            return names;
        }
    }

    /** A backup is taken of an older version's database, too, before it is brought up to date. */
    private static boolean haveFiles(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('rendition') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
