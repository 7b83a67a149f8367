// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Ids;

/**
 * What has to do with an article, by one statement. It looks at the newest thousand, at some hundreds around the article's
 * own time, and at what its speakers said last, so that it costs the same in any archive.
 */
@ApplicationScoped
class Relations {

    private static final String ASKED = """
            with me as materialized (
                select e.article, e.card_keys, e.section, e.tags, e.speakers, e.tongue, e.published_at,
                    string_to_array(trim(e.heading), ' ') as words,
                    e.picks
                from edition e
                where %s and e.begins_at <= ? and (e.ends_at is null or e.ends_at > ?)),
            picked as (
                select p.article, p.place from me, unnest(me.picks) with ordinality as p(article, place)),
            near as (
                (select e.id from edition e where e.current order by e.published_at desc, e.article desc limit 1000)
                union
                (select e.id from edition e where e.current and e.published_at < (select me.published_at from me)
                 order by e.published_at desc, e.article desc limit 300)
                union
                (select e.id from edition e where e.current and e.published_at > (select me.published_at from me)
                 order by e.published_at, e.article limit 300)
                union
                select q.edition from me, unnest(me.speakers[1:20]) as s(id), lateral (
                    select q.edition from printed_quote q where q.current and q.speaker = s.id
                    order by q.published_at desc, q.id desc limit 30) q
                union
                select e.id from picked p join edition e on e.article = p.article and e.current),
            weighed as (
                select e.id, p.place,
                    array(select unnest(e.speakers) intersect select unnest(me.speakers)) as speakers,
                    array(select unnest(e.tags) intersect select unnest(me.tags)) as tags,
                    array(select w from unnest(string_to_array(trim(e.heading), ' ')) w
                          where length(w) > 4 intersect select unnest(me.words)) as words,
                    coalesce(e.section = me.section, false) as section,
                    abs(extract(epoch from me.published_at - e.published_at)) / 86400 as days
                from near n join edition e on e.id = n.id cross join me left join picked p on p.article = e.article
                where e.article <> me.article and (e.tongue = me.tongue or p.place is not null)
                  and e.begins_at <= ? and (e.ends_at is null or e.ends_at > ?))
            select me.card_keys as keys, '{}'::bytea as item, '' as reason, null::text[] as shared, 0 as place,
                1e9::float8 as score
            from me
            union all (
            select e.card_keys, e.card,
                case when w.place is not null then 'editors-pick' when w.speakers <> '{}' then 'speaker'
                    when w.tags <> '{}' then 'tag' when w.words <> '{}' then 'words' when w.section then 'section'
                    else 'recency' end,
                case when w.place is not null then null
                    when w.speakers <> '{}' then array(
                        select s.slug from printed_speaker s where s.id = any(w.speakers) order by s.slug)
                    when w.tags <> '{}' then w.tags when w.words <> '{}' then w.words
                    when w.section then array[e.section] end,
                coalesce(w.place, 1000000),
                (8 * least(cardinality(w.speakers), 3) + 5 * least(cardinality(w.tags), 4)
                    + 2 * least(cardinality(w.words), 4) + 3 * w.section::int - 2 * ln(1 + w.days))::float8
            from weighed w join edition e on e.id = w.id
            order by 5, 6 desc, e.published_at desc, e.article limit ?)
            order by place, score desc""";

    private final Stacks stacks;

    Relations(Stacks stacks) {
        this.stacks = stacks;
    }

    /** The article itself, then the others; nothing where it is not to be had. */
    List<Listing.Row> of(String name, int most, Instant now) {
        var byId = Ids.isId(name);
        var values = new ArrayList<Object>();
        values.add(byId ? UUID.fromString(name) : name);
        values.addAll(List.of(now, now, now, now, most));
        return stacks.all(ASKED.formatted(byId ? "e.article = ?" : "e.path = ?"), values, Relations::row);
    }

    private static Listing.Row row(ResultSet row) throws SQLException {
        var shared = row.getArray("shared");
        var common = shared == null ? List.of() : Arrays.asList((Object[]) shared.getArray());
        var why = "\"reason\":%s,\"shared\":%s"
                .formatted(StoredJson.text(row.getString("reason")), StoredJson.text(common));
        return new Listing.Row(List.of(), row.getString("keys"), Members.added(row.getBytes("item"), why));
    }
}
