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

    /** Who is in something that is open: of a speaker {@code s}; bound is the present moment, four times. */
    static final String SHOWN = """
            (exists (select from printed_quote q join edition e on e.id = q.edition
                where q.current and q.speaker = s.id and OPEN)
            or exists (select from edition e where e.current and e.speakers @> array[s.id] and OPEN))""".replace("OPEN", Clauses.OPEN);

    /** All that are not retired, less the few that are not open: so nothing has to be looked at one by one. */
    private static final String SEEN = """
            select s.id, s.sought, s.document,
                (select count(*) from printed_quote q where q.current and q.speaker = s.id)
                - (select count(*) from edition e join printed_quote q on q.edition = e.id and q.speaker = s.id and q.current
                   where e.current and (e.begins_at > ? or e.ends_at <= ?)) as said,
                least(
                    (select q.said_from from printed_quote q join edition e on e.id = q.edition
                     where q.current and q.speaker = s.id and q.said_from is not null and OPEN
                     order by q.said_from limit 1),
                    (select (q.published_at at time zone (select time_zone from reader_site))::date
                     from printed_quote q join edition e on e.id = q.edition
                     where q.current and q.speaker = s.id and q.said_from is null and OPEN
                     order by q.published_at limit 1)) as since
            from printed_speaker s where SHOWN""".replace("SHOWN", SHOWN).replace("OPEN", Clauses.OPEN);

    private static final String KNOWN = "select s.id from printed_speaker s where " + SHOWN;

    private final Stacks stacks;

    Portraits(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Everyone who is in something that is open. */
    static Clauses seen(Instant now) {
        return Clauses.plain(SEEN, now, now, now, now, now, now, now, now, now, now);
    }

    /** Refuses who is in nothing that is open: a name known only to the desk is none of readers' business. */
    Listing.Row named(String name, Instant now) {
        var clauses = called(seen(now), name);
        return stacks.first(clauses.sql(), clauses.values(), Portraits::row).orElseThrow(() -> nobody(name));
    }

    /** The same, of whom no more is needed than what caches know them by. */
    String key(String name, Instant now) {
        var clauses = called(Clauses.plain(KNOWN, now, now, now, now), name);
        return stacks.first(clauses.sql(), clauses.values(), row -> Keys.speaker(row.getObject("id", UUID.class)))
                .orElseThrow(() -> nobody(name));
    }

    private static Clauses called(Clauses clauses, String name) {
        return Ids.isId(name)
                ? clauses.and("s.id = ?", UUID.fromString(name))
                : clauses.and("s.slug = ?", name).then("order by s.printed_at desc limit 1");
    }

    private static RuntimeException nobody(String name) {
        return Kind.NOT_FOUND.because("Nobody called '%s' is in anything that is published", name);
    }

    static Listing.Row row(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var place = List.of(row.getString("sought"), id.toString());
        var since = row.getObject("since", LocalDate.class);
        var counted = "\"quoteCount\":%d,\"quotedSince\":%s"
                .formatted(row.getLong("said"), since == null ? "null" : "\"" + since + "\"");
        return new Listing.Row(place, Keys.speaker(id), Members.added(row.getBytes("document"), counted));
    }
}
