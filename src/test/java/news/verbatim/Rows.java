// SPDX-License-Identifier: Apache-2.0
package news.verbatim;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What really stands in the database. */
public final class Rows {

    private Rows() {}

    public static List<Map<String, Object>> of(String sql, Object... values) {
        var source = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            var found = new ArrayList<Map<String, Object>>();
            try (var rows = statement.executeQuery()) {
                var about = rows.getMetaData();
                while (rows.next()) {
                    var row = new LinkedHashMap<String, Object>();
                    for (var i = 1; i <= about.getColumnCount(); i++)
                        row.put(about.getColumnLabel(i), rows.getObject(i));
                    found.add(row);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String table) {
        return (Long) of("select count(*) as n from " + table).getFirst().get("n");
    }
}
