// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import news.verbatim.speaker.SpeakerKind;
import news.verbatim.story.Attribution;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Counts quotations and their words, in one statement and five ways. */
@ApplicationScoped
class VoiceCount {

    /** What is not asked for is not in the statement, so that the database need not think about it. */
    private static final String NARROWED = " and ";

    // the office held that day is found as in print: one that surely held before one that may have, dates as rough as
    // they are
    private static final String COUNT = """
            with said as (
                select coalesce(s.name, a.name_as_given) as name, a.speaker, a.speaker_kind, a.kind,
                    coalesce(a.role_as_given, t.title) as role,
                    case when a.speaker_kind = 'organization' or s.kind = 'ORGANIZATION'
                        then coalesce(s.name, a.name_as_given) else t.organisation end as organisation,
                    a.word_count, a.verdict
                from attribution a
                join article w on w.id = a.article
                left join speaker s on s.id = a.speaker
                left join lateral (select coalesce(a.occasion_date,
                    to_char(coalesce(w.displayed_at, w.created_at) at time zone 'UTC', 'YYYY-MM-DD')) as day) d on true
                left join lateral (
                    select x.title, x.organisation
                    from jsonb_to_recordset(cast(s.terms as jsonb))
                        as x(title text, organisation text, "from" text, "to" text)
                    where (x."from" is null or left(x."from", length(d.day)) <= left(d.day, length(x."from")))
                      and (x."to" is null or left(x."to", length(d.day)) >= left(d.day, length(x."to")))
                    order by x."from" desc nulls last
                    limit 1) t on true
                where a.kind <> 'term' and a.verdict <> 'rejected' and a.anchor <> 'orphaned'%s)
            select * from (
                select grouping(speaker, role, organisation, speaker_kind, kind) as way,
                    cast(speaker as text) as speaker, name, role, organisation, speaker_kind, kind,
                    count(*) as quotes, coalesce(sum(word_count), 0) as words,
                    count(*) filter (where verdict = 'confirmed') as confirmed,
                    row_number() over (
                        partition by grouping(speaker, role, organisation, speaker_kind, kind)
                        order by coalesce(sum(word_count), 0) desc, count(*) desc, name, role, organisation) as place
                from said
                group by grouping sets ((speaker, name), (role), (organisation), (speaker_kind), (kind), ())) g
            where place <= 100
            order by place""";

    private static final int ALL = 0b11111;
    private static final int SPEAKERS = 0b01111;
    private static final int ROLES = 0b10111;
    private static final int ORGANISATIONS = 0b11011;
    private static final int SPEAKER_KINDS = 0b11101;
    private static final int KINDS = 0b11110;

    private final EntityManager database;

    VoiceCount(EntityManager database) {
        this.database = database;
    }

    /** Of which articles. */
    record Among(
            @Nullable UUID article,
            @Nullable String section,
            @Nullable Instant from,
            @Nullable Instant to) {

        private Map<String, Object> values() {
            var values = new HashMap<String, Object>();
            if (article != null) values.put("article", article);
            if (section != null) values.put("section", section);
            if (from != null) values.put("from", from);
            if (to != null) values.put("to", to);
            return values;
        }

        private String conditions() {
            var all = new ArrayList<String>();
            if (article != null) all.add("a.article = :article");
            if (section != null) all.add("w.section = (select id from section where slug = :section)");
            if (from != null) all.add("coalesce(w.displayed_at, w.created_at) >= :from");
            if (to != null) all.add("coalesce(w.displayed_at, w.created_at) < :to");
            return all.isEmpty() ? "" : NARROWED + String.join(NARROWED, all);
        }
    }

    private record Row(int way, List<@Nullable String> names, Voices.Share share) {

        static Row of(Object[] row) {
            var names = new ArrayList<@Nullable String>();
            for (var i = 1; i <= 6; i++) names.add((String) row[i]);
            return new Row(number(row[0]), names, new Voices.Share(number(row[7]), number(row[8]), number(row[9])));
        }

        private static int number(Object value) {
            return ((Number) value).intValue();
        }
    }

    Voices count(Among among) {
        var query =
                database.unwrap(Session.class).createNativeQuery(COUNT.formatted(among.conditions()), Object[].class);
        among.values().forEach(query::setParameter);
        var rows = query.getResultStream().map(Row::of).toList();
        return new Voices(
                of(rows, ALL, row -> row.share()).getFirst(),
                of(
                        rows,
                        SPEAKERS,
                        row -> new Voices.Voice(
                                id(row.names().get(0)), row.names().get(1), row.share())),
                of(rows, ROLES, row -> new Voices.Group(row.names().get(2), row.share())),
                of(rows, ORGANISATIONS, row -> new Voices.Group(row.names().get(3), row.share())),
                of(
                        rows,
                        SPEAKER_KINDS,
                        row -> new Voices.OfSpeakers(word(row.names().get(4), SpeakerKind::valueOf), row.share())),
                of(
                        rows,
                        KINDS,
                        row -> new Voices.OfQuotes(
                                Attribution.Kind.valueOf(name(row.names().get(5))), row.share())));
    }

    private static <T> List<T> of(List<Row> rows, int way, Function<Row, T> made) {
        return rows.stream().filter(row -> row.way() == way).map(made).toList();
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static <T> @Nullable T word(@Nullable String wire, Function<String, T> read) {
        return wire == null ? null : read.apply(name(wire));
    }

    private static String name(String wire) {
        return wire.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
