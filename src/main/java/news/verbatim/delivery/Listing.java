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
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Proofreading;
import org.jspecify.annotations.Nullable;

/** Makes lists out of printed bytes: what is joined here was never parsed. */
@ApplicationScoped
class Listing {

    /** The place of a row in its order, what caches may know it by (with spaces between), and its bytes. */
    record Row(List<String> place, String keys, byte[] item) {

        /** Of statements that select what decides the order as {@code key}, then {@code id}, {@code keys}, {@code item}. */
        static Row ofEdition(ResultSet row) throws SQLException {
            var place = List.of(Stacks.instant(row, "key").toString(), row.getString("id"));
            return new Row(place, row.getString("keys"), row.getBytes("item"));
        }
    }

    /** One list: which rows, in which order, how a row is read and what is left of it, and what caches may know it by. */
    record Wish(
            Paging paging,
            Function<Instant, Clauses> clauses,
            Order order,
            Stacks.Reading<Row> row,
            UnaryOperator<byte[]> cut,
            Set<String> keys) {}

    private final Reading reading;
    private final Stacks stacks;

    Listing(Reading reading, Stacks stacks) {
        this.reading = reading;
        this.stacks = stacks;
    }

    /** What is wrong with the place in the list is told with what the caller found. */
    Response answer(HttpServerRequest request, Wish wish, Proofreading proof) {
        var filters = Ask.of(request.uri()).filters();
        proof.check(() -> wish.paging.from(filters, wish.order.columns().size()));
        proof.orRefuse();
        return reading.answer(request, (now, boundary) -> fetch(Ask.of(request.uri()), wish, now, boundary));
    }

    private Answer fetch(Ask ask, Wish wish, Instant now, Instant boundary) {
        var columns = wish.order.columns().size();
        var from = wish.paging.from(ask.filters(), columns);
        var clauses = wish.order.applied(wish.clauses.apply(now), from, wish.paging.size() + 1);
        var found = stacks.all(clauses.sql(), clauses.values(), wish.row);
        var page = wish.paging.page(found, ask.filters(), columns, Row::place);
        var answer = Answer.ok(bytes(page, wish.cut), keys(page, wish.keys), boundary);
        return answer.with("Link", String.join(", ", links(ask, page.page())));
    }

    private static byte[] bytes(Page<Row> page, UnaryOperator<byte[]> cut) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("{\"items\":["));
        for (var i = 0; i < page.items().size(); i++) {
            if (i > 0) out.write(',');
            out.writeBytes(cut.apply(page.items().get(i).item()));
        }
        var place = page.page();
        out.writeBytes(ascii("],\"page\":{\"limit\":%d,\"next\":%s,\"prev\":%s}}"
                .formatted(place.limit(), quoted(place.next()), quoted(place.prev()))));
        return out.toByteArray();
    }

    private static String keys(Page<Row> page, Set<String> own) {
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

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
