// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import news.verbatim.event.Change.Kind;
import news.verbatim.event.Change.Withheld;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Moment;

/** What happened, in order, as it is kept. */
@ApplicationScoped
public class Tidings {

    /** Where nodes are woken when there is something new. */
    public static final String CHANNEL = "verbatim_changes";

    private static final String AFTER = """
            select sequence, kind, article, slug, former_slug, revision, version, happened_at, withheld
            from tiding where sequence > ? order by sequence limit ?""";
    private static final String LAST = "select last from tiding_counter";

    private final DataSource database;

    Tidings(DataSource database) {
        this.database = database;
    }

    /** What came after this one: never something whose predecessor is still to come. */
    public List<Change> after(long sequence, int most) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, sequence);
            statement.setInt(2, most);
            var found = new ArrayList<Change>();
            try (var row = statement.executeQuery()) {
                while (row.next()) found.add(change(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of the newest; 0 before the first. */
    public long last() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LAST);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        var slug = row.getString("slug");
        return new Change(
                row.getLong("sequence"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("article", UUID.class),
                slug,
                "/content/v1/articles/" + slug,
                row.getString("former_slug"),
                row.getInt("revision"),
                row.getInt("version"),
                Moment.of(row.getObject("happened_at", OffsetDateTime.class).toInstant(), ZoneOffset.UTC),
                List.of(StoredJson.read(row.getString("withheld"), Withheld[].class)));
    }
}
