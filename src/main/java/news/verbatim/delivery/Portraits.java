// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Kind;

/** Speakers as readers know them: what was printed of them, and what can be counted now. */
@ApplicationScoped
class Portraits {

    private static final String SEEN = """
            select s.id, s.folded, s.document,
                (select count(*) from printed_quote q join edition e on e.id = q.edition
                 where q.speaker = s.id and e.begins_at <= ? and (e.ends_at is null or e.ends_at > ?)) as said,
                (select min(coalesce(q.said_from, (e.published_at at time zone (select time_zone from reader_site))::date))
                 from printed_quote q join edition e on e.id = q.edition
                 where q.speaker = s.id and e.begins_at <= ? and (e.ends_at is null or e.ends_at > ?)) as since
            from printed_speaker s where exists (
                select from edition e where e.current and e.speakers @> array[s.id]
                and e.begins_at <= ? and (e.ends_at is null or e.ends_at > ?))""";

    private final Stacks stacks;

    Portraits(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Everyone who is in something that is open. */
    static Clauses seen(Instant now) {
        return Clauses.plain(SEEN, now, now, now, now, now, now);
    }

    /** Refuses who is in nothing that is open: a name known only to the desk is none of readers' business. */
    Listing.Row named(String name, Instant now) {
        var clauses = Ids.isId(name)
                ? seen(now).and("s.id = ?", UUID.fromString(name))
                : seen(now).and("s.slug = ?", name).then("order by s.printed_at desc limit 1");
        return stacks.first(clauses.sql(), clauses.values(), Portraits::row)
                .orElseThrow(() -> Kind.NOT_FOUND.because("Nobody called '%s' is in anything that is published", name));
    }

    static Listing.Row row(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var place = List.of(row.getString("folded"), id.toString());
        var since = row.getObject("since", LocalDate.class);
        var counted = "\"quoteCount\":%d,\"quotedSince\":%s"
                .formatted(row.getLong("said"), since == null ? "null" : "\"" + since + "\"");
        return new Listing.Row(place, Keys.speaker(id), Members.added(row.getBytes("document"), counted));
    }
}
