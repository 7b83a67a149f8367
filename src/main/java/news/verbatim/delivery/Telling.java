// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import news.verbatim.event.Tidings;

/**
 * Writes into the sequence what readers have got to see and what they see no longer. What there is to tell follows from the
 * editions and the clock alone, so that it makes no difference who comes first: the publication itself, or whoever looks for
 * what was due.
 */
@ApplicationScoped
class Telling {

    /** Another begins where one ends: then the end is nothing to tell. */
    private static final String BEGUN = """
            select e.id, e.article, e.begins_at as at, false as ended
            from edition e
            where %s and e.begins_at <= statement_timestamp()
              and not exists (select from tiding t where t.edition = e.id and not t.ended)
            """;

    private static final String ENDED = """
            select e.id, e.article, e.ends_at, true
            from edition e
            where %s and e.ends_at <= statement_timestamp()
              and not exists (select from edition next where next.article = e.article and next.begins_at = e.ends_at)
              and not exists (select from tiding t where t.edition = e.id and t.ended)
            """;

    private static final String HOLD = Editions.HOLD.formatted("?");

    private static final String OF_THESE = "e.article = any(?)";

    private static final String NEWS =
            "with turned as (" + BEGUN.formatted(OF_THESE) + " union all " + ENDED.formatted(OF_THESE) + """
            ), news as (
                select
                    case
                        when t.ended and exists (select from reader_withdrawal w where w.article = e.article
                            and w.withdrawn_at between e.begins_at and e.ends_at) then 'UNPUBLISHED'
                        when t.ended then 'EXPIRED'
                        when b.id is null or b.ends_at < e.begins_at then 'PUBLISHED'
                        when b.version <> e.version and exists (select from reader_correction c
                            where c.article = e.article and c.version = e.version) then 'CORRECTED'
                        when b.version <> e.version then 'UPDATED'
                        when exists (select from printed_caption c where c.edition = e.id and c.withheld is not null
                            and exists (select from printed_caption o
                                where o.edition = b.id and o.media = c.media and o.withheld is null)) then 'PHOTO_WITHDRAWN'
                        else 'REPRINTED'
                    end as kind,
                    e.article, e.id as edition, t.ended, e.path as slug, nullif(b.path, e.path) as former_slug,
                    e.revision, e.version,
                    case when t.ended then '[]' else coalesce((
                        select jsonb_agg(distinct jsonb_build_object('media', c.media, 'reason', c.withheld))
                        from printed_caption c where c.edition = e.id and c.withheld is not null), '[]') end as withheld,
                    t.at as happened_at
                from turned t
                join edition e on e.id = t.id
                left join lateral (
                    select p.id, p.version, p.path, p.ends_at from edition p
                    where not t.ended and p.article = e.article and p.begins_at < e.begins_at
                    order by p.begins_at desc limit 1) b on true)
            select count(*) as many, jsonb_agg(to_jsonb(news) order by happened_at, article, ended)::text as said
            from news having count(*) > 0""";

    private static final String TELL = """
            with held as (update tiding_counter set last = last + ? returning last),
            told as (
                insert into tiding (sequence, kind, article, edition, ended, slug, former_slug, revision, version,
                    withheld, happened_at, recorded_at)
                select held.last - ? + n.place, n.kind, n.article, n.edition, n.ended, n.slug, n.former_slug, n.revision,
                    n.version, n.withheld, n.happened_at, statement_timestamp()
                from held, rows from (jsonb_to_recordset(?::jsonb) as (kind text, article uuid, edition uuid,
                    ended boolean, slug text, former_slug text, revision int, version int, withheld jsonb,
                    happened_at timestamptz)) with ordinality as n (kind, article, edition, ended, slug, former_slug,
                    revision, version, withheld, happened_at, place)
                returning 1)
            select pg_notify(?, '') from told limit 1""";

    private static final String DUE = "select article from (" + BEGUN.formatted("e.begins_at > ?") + " union all "
            + ENDED.formatted("e.ends_at > ?") + ") as due group by article order by min(at) limit ?";

    private final Stacks stacks;

    Telling(Stacks stacks) {
        this.stacks = stacks;
    }

    /**
     * At the end of a transaction. Of one article only one tells at a time; the counter, for which everybody waits, is held
     * from the last statement to the commit.
     */
    void tell(Connection connection, Collection<UUID> articles) throws SQLException {
        try (var hold = connection.prepareStatement(HOLD);
                var news = connection.prepareStatement(NEWS)) {
            var ids = connection.createArrayOf("uuid", articles.toArray());
            hold.setArray(1, ids);
            hold.execute();
            news.setArray(1, ids);
            news.setArray(2, ids);
            try (var found = news.executeQuery()) {
                if (found.next()) tell(connection, found.getLong("many"), found.getString("said"));
            }
        }
    }

    private static void tell(Connection connection, long many, String said) throws SQLException {
        try (var tell = connection.prepareStatement(TELL)) {
            tell.setLong(1, many);
            tell.setLong(2, many);
            tell.setString(3, said);
            tell.setString(4, Tidings.CHANNEL);
            tell.execute();
        }
    }

    /** The articles of which something has become due after that moment and was not told. */
    List<UUID> due(Instant after, int most) {
        var since = after.atOffset(ZoneOffset.UTC);
        return stacks.all(DUE, List.of(since, since, most), row -> row.getObject(1, UUID.class));
    }

    Instant toldUntil() {
        return stacks.first(
                        "select greatest(told_until, '0001-01-01T00:00Z') as at from tiding_counter",
                        List.of(),
                        row -> Stacks.instant(row, "at"))
                .orElse(Instant.EPOCH);
    }

    /** So that whoever starts next need not look through all there ever was. */
    void note(Instant until) {
        stacks.all(
                "update tiding_counter set told_until = ? where told_until < ? returning 1",
                List.of(until, until),
                row -> row.getInt(1));
    }
}
