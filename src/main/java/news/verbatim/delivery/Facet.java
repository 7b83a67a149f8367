// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.verbatim.http.Query;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Nearest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A way of putting what was found into groups: the column of the rows it comes from, how its values are read from that
 * column, and the statement that names them.
 */
record Facet(String name, String column, String values, String named) {

    /** One group: its value, as the filter of that name takes it, its name for people, and how many are in it. */
    @Schema(name = "FacetGroup", description = "One group of what was found")
    record Group(
            @Schema(description = "As the filter of the same name takes it", examples = "world")
            String value,

            @Schema(description = "For people to read", examples = "World")
            String name,

            @Schema(description = "How many of what was counted are in it", examples = "12")
            long count) {}

    /** How many rows were looked at, whether those were all, and the groups by the names of their facets. */
    record Counted(long rows, boolean complete, Map<String, List<Group>> groups) {}

    private static final int MOST_GROUPS = 50;

    static final Facet SECTION = new Facet(
            "section",
            "e.section",
            "select h.section as value from hits h where h.section is not null",
            "select n.name from reader_section n where n.slug = g.value");
    /** Named by the table itself: what was counted is known to be in something that readers have. */
    static final Facet TAG = new Facet(
            "tag",
            "e.tags",
            "select unnest(h.tags) as value from hits h",
            "select n.name from tag n where n.slug = g.value");

    static final Facet SPEAKER = new Facet(
            "speaker",
            "e.speakers",
            "select unnest(h.speakers)::text as value from hits h",
            "select n.name from printed_speaker n where n.id = g.value::uuid");
    static final Facet MONTH = new Facet(
            "month",
            "e.published_at",
            "select to_char(h.published_at at time zone (select time_zone from reader_site), 'YYYY-MM') as value from hits h",
            "select g.value");

    /** Of a column with one value, or none, which has the facet's name in what is counted. */
    static Facet single(String name, String column, String named) {
        return new Facet(
                name,
                column + " as one_" + name,
                "select h.one_" + name + "::text as value from hits h where h.one_" + name + " is not null",
                named);
    }

    /** Of a parameter's value, where only these are known. */
    static List<Facet> of(@Nullable String given, List<Facet> known) {
        if (given == null) return List.of();
        var names = known.stream().map(Facet::name).toList();
        return Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .distinct()
                .map(name -> known.stream()
                        .filter(f -> f.name.equals(name))
                        .findFirst()
                        .orElseThrow(() -> Query.bad(
                                "facets",
                                Flaw.UNKNOWN_VALUE,
                                "takes " + String.join(", ", names) + Nearest.hint(name, names))))
                .toList();
    }

    /** What the statement to be counted begins with. */
    static String hits(List<Facet> facets) {
        return facets.stream()
                .map(Facet::column)
                .distinct()
                .collect(Collectors.joining(", ", "with hits as materialized (select ", ""));
    }

    /** All of them by one statement, over the newest {@code most} of what was found. */
    static Counted count(List<Facet> facets, Stacks stacks, Clauses hits, int most) {
        var after = facets.stream().map(Facet::grouped).collect(Collectors.joining(" union all "));
        var clauses = hits.then("limit " + (most + 1) + ") select '' as facet, '' as value, '' as name,"
                + " (select count(*) from hits) as count union all " + after);
        var groups = new LinkedHashMap<String, List<Group>>();
        facets.forEach(f -> groups.put(f.name, new ArrayList<>()));
        var rows = stacks.all(
                clauses.sql(),
                clauses.values(),
                row -> Map.entry(
                        row.getString("facet"),
                        new Group(row.getString("value"), row.getString("name"), row.getLong("count"))));
        for (var row : rows)
            if (!row.getKey().isEmpty()) groups.get(row.getKey()).add(row.getValue());
        var count = rows.getFirst().getValue().count;
        return new Counted(Math.min(count, most), count <= most, groups);
    }

    private String grouped() {
        var order = name.equals(MONTH.name) ? "g.value desc" : "g.count desc, g.value";
        return "select * from (select '" + name + "' as facet, g.value, coalesce((" + named
                + "), g.value) as name, g.count"
                + " from (select v.value, count(*) as count from (" + values + ") v group by v.value) g order by "
                + order
                + " limit " + MOST_GROUPS + ") as " + name + "_groups";
    }
}
