// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an article stands with readers, by the database's clock: another's may take what has begun for planned. */
record Standing(Instant now, @Nullable Instant begun, boolean planned) {

    static final String ASKED = """
            select clock_timestamp() as now,
                (select max(begins_at) from edition where article = ? and begins_at <= clock_timestamp()
                 and (ends_at is null or ends_at > clock_timestamp())) as begun,
                exists (select from edition where article = ? and begins_at > clock_timestamp()) as planned""";

    static Standing of(ResultSet row) throws SQLException {
        var begun = row.getObject("begun", OffsetDateTime.class);
        return new Standing(
                Stacks.instant(row, "now"), begun == null ? null : begun.toInstant(), row.getBoolean("planned"));
    }

    /** No span is empty: two printings in one microsecond follow one another. */
    Instant after(Instant wished) {
        var at = wished.truncatedTo(ChronoUnit.MICROS);
        return begun == null || at.isAfter(begun) ? at : begun.plus(1, ChronoUnit.MICROS);
    }

    /** The same for several that follow one another. */
    List<Instant> after(List<Print> prints) {
        var begins = new ArrayList<Instant>();
        var last = this;
        for (var print : prints) {
            begins.add(last.after(print.begins()));
            last = new Standing(now, begins.getLast(), planned);
        }
        return begins;
    }
}
