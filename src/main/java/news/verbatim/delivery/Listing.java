// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.verbatim.http.Cursor;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import org.jspecify.annotations.Nullable;

/** Makes lists out of printed bytes: what is joined here was never parsed. */
@ApplicationScoped
class Listing {

    /** The place of a row in its order, what caches may know it by (with spaces between), its bytes, and how its words are cut. */
    record Row(List<String> place, String keys, byte[] item, String tongue) {

        Row(List<String> place, String keys, byte[] item) {
            this(place, keys, item, "simple");
        }

        /** Of statements that select what decides the order as {@code key}, then {@code id, keys, item, tongue}. */
        static Row ofEdition(ResultSet row) throws SQLException {
            return of(row, Stacks.instant(row, "key").toString());
        }

        static Row ofHit(ResultSet row) throws SQLException {
            return of(row, Double.toString(row.getDouble("key")));
        }

        private static Row of(ResultSet row, String key) throws SQLException {
            var place = List.of(key, row.getString("id"));
            return new Row(place, row.getString("keys"), row.getBytes("item"), row.getString("tongue"));
        }
    }

    /** Rows of one list, made anew for every statement that asks something of them. */
    interface Source {
        Clauses select(String columns, Instant now);
    }

    /** What is made of a row before it goes out. */
    interface Finish {
        byte[] of(Row row);
    }

    /** One list: which rows, in which order, what is left of them, what is told beside them, and what caches may know it by. */
    record Wish(Paging paging, Source source, Sorted sorted, Finish finish, Beside beside, Set<String> keys) {

        Wish(Paging paging, Source source, Sorted sorted, Set<String> keys) {
            this(paging, source, sorted, Row::item, Beside.NOTHING, keys);
        }
    }

    /** Articles by their words and nothing else: where these are rare, there is one way to find them, whatever they are. */
    private static final Pattern ALONE = Pattern.compile("/content/v1/articles\\?q=[^&]*");

    private final Reading reading;
    private final Stacks stacks;
    private final Rarities rarities;

    Listing(Reading reading, Stacks stacks, Rarities rarities) {
        this.rarities = rarities;
        this.reading = reading;
        this.stacks = stacks;
    }

    /** What is wrong with the place in the list is told with what the caller found. */
    Response answer(HttpServerRequest request, Wish wish, Proofreading proof) {
        var filters = Ask.of(request.uri()).filters();
        proof.check(
                () -> wish.paging.from(filters, wish.sorted.order().columns().size()));
        proof.orRefuse();
        return reading.answer(request, (now, boundary) -> fetch(Ask.of(request.uri()), wish, now, boundary));
    }

    private Answer fetch(Ask ask, Wish wish, Instant now, Instant boundary) {
        var columns = wish.sorted.order().columns().size();
        var from = wish.paging.from(ask.filters(), columns);
        var rarity = wish.beside.isSearch() ? rarities.of(ask.filters(), wish.source, now) : Rarity.NONE;
        var alone = ALONE.matcher(ask.filters()).matches();
        var found = found(wish, from, rarity, now, alone);
        var page = wish.paging.page(found, ask.filters(), columns, Row::place);
        var beside = wish.beside.told(stacks, wish.source, now, rarity);
        var answer = Answer.ok(bytes(page, wish.finish, beside), keys(page, wish), boundary);
        return answer.with("Link", String.join(", ", links(ask, page.page())));
    }

    /** Rare words are found by themselves, common ones by going down the list; and so are those that were common once. */
    private List<Row> found(Wish wish, Optional<Cursor> from, Rarity rarity, Instant now, boolean alone) {
        var order = wish.sorted.order();
        var most = wish.paging.size() + 1;
        var wanted = wish.sorted.ranked() == Sorted.NONE ? most : Search.JUDGED;
        if (!rarity.areFew(wanted)) {
            var bounded = wish.beside.isSearch() && order.isByTime();
            var until = bounded ? milestone(order.milestone(from, rarity.reach(wanted))) : Optional.<Instant>empty();
            var hits = hits(wish, now, false);
            until.ifPresent(at -> order.until(hits, from, at));
            var found = rows(wish, hits, order, from);
            if (found.size() == most || until.isEmpty()) return found;
        }
        var few = hits(wish, now, true);
        return rows(wish, alone ? few.once() : few, order.byHand(), from);
    }

    /** None where the list is shorter than that. */
    private Optional<Instant> milestone(Clauses asked) {
        return stacks.first(asked.sql(), asked.values(), row -> Stacks.instant(row, "at"));
    }

    private static Clauses hits(Wish wish, Instant now, boolean few) {
        return wish.sorted.ranked().of(wish.source.select(wish.sorted.columns(), now), few);
    }

    private List<Row> rows(Wish wish, Clauses hits, Order order, Optional<Cursor> from) {
        var clauses = order.applied(hits, from, wish.paging.size() + 1);
        return stacks.all(clauses.sql(), clauses.values(), wish.sorted.row());
    }

    static byte[] bytes(Page<Row> page, Finish finish, Beside.Told beside) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(utf8("{\"items\":["));
        var between = "";
        for (var row : page.items()) {
            out.writeBytes(utf8(between));
            out.writeBytes(finish.of(row));
            between = ",";
        }
        var place = page.page();
        out.writeBytes(utf8("],\"page\":{\"limit\":%d,\"next\":%s,\"prev\":%s%s}%s}"
                .formatted(
                        place.limit(), quoted(place.next()), quoted(place.prev()), beside.inPage(), beside.after())));
        return out.toByteArray();
    }

    /** Groups are told with the names of sections and tags, which may change by themselves. */
    private static String keys(Page<Row> page, Wish wish) {
        var own = new LinkedHashSet<>(wish.keys);
        if (!wish.beside.facets().isEmpty()) own.add(Keys.LIST);
        var all = new LinkedHashSet<>(own);
        for (var row : page.items()) all.addAll(Keys.split(row.keys()));
        return Keys.joined(own, all);
    }

    private static List<String> links(Ask ask, Page.Place place) {
        var links = new ArrayList<String>();
        if (place.next() != null) links.add("<" + ask.at(place.next()) + ">; rel=\"next\"");
        if (place.prev() != null) links.add("<" + ask.at(place.prev()) + ">; rel=\"prev\"");
        links.add("<" + ask.key() + ">; rel=\"self\"");
        return links;
    }

    private static String quoted(@Nullable String cursor) {
        return cursor == null ? "null" : '"' + cursor + '"';
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
