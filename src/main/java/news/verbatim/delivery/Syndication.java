// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import news.verbatim.http.Proofreading;
import news.verbatim.http.StoredJson;
import org.jspecify.annotations.Nullable;

/** Lists of articles for those who write them out as something else than our own JSON. */
@ApplicationScoped
public class Syndication {

    private static final String NEWEST = "select e.article as id, e.card_keys as keys, e.document as item,"
            + " e.published_at as key, e.ends_at from edition e where true";
    private static final String GONE = """
            select e.article, max(e.ends_at) as at from edition e
            where e.ends_at <= ? and e.ends_at > ? and not exists (
                select from edition live where live.article = e.article
                  and live.begins_at <= ? and (live.ends_at is null or live.ends_at > ?))
            group by e.article order by at desc, e.article limit 100""";
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Order ORDER =
            new Order(List.of("e.published_at", "e.article"), List.of(Order.INSTANT, Order.ID), true);

    /** An article that readers had and have no longer. */
    public record Gone(UUID article, Instant at) {}

    /** What is to be written: the newest first; {@code self} is the address it was asked for at. */
    public record Issue(Masthead site, String self, List<JsonNode> articles, List<Gone> gone, Instant at) {}

    /** How an issue is written out; in no bytes at all where there is nothing to be written. */
    public interface Sheet {
        byte[] of(Issue issue);
    }

    /** What to write, of how many at most, and how old they may be. */
    public record Wish(
            ArticleFilters filters,
            int most,
            Optional<Duration> age,
            boolean withGone,
            String mediaType,
            Optional<String> hub) {}

    private record Row(JsonNode article, String keys, Instant published) {}

    private final Reading reading;
    private final Stacks stacks;
    private final Search search;
    private final Optional<String> address;

    Syndication(Reading reading, Stacks stacks, Search search, ContentConfig config) {
        this.reading = reading;
        this.stacks = stacks;
        this.search = search;
        this.address = config.url();
    }

    /** Who publishes. */
    Masthead masthead() {
        return stacks.first("select * from reader_site", List.of(), row -> Masthead.of(row, address))
                .orElseThrow();
    }

    public Response answer(HttpServerRequest request, Wish wish, Sheet sheet) {
        var proof = new Proofreading();
        var chosen = wish.filters.read(proof, search, stacks::zone);
        proof.orRefuse();
        return reading.answer(
                request,
                wish.mediaType,
                (now, boundary) -> naming(
                        request, site -> fetch(site, Ask.of(request.uri()), wish, chosen, sheet, now, boundary)));
    }

    /** An answer that names addresses: those of the host that was asked where nobody else says which they are. */
    Answer naming(HttpServerRequest request, Function<Masthead, Answer> writing) {
        var known = masthead();
        var site = known.at(origin(request));
        var answer = writing.apply(site);
        return site.equals(known) ? answer : answer.ofThisHost();
    }

    private Answer fetch(
            Masthead site,
            Ask ask,
            Wish wish,
            ArticleFilters.Chosen chosen,
            Sheet sheet,
            Instant now,
            Instant boundary) {
        var clauses = chosen.narrow(new Clauses(NEWEST, now));
        wish.age.ifPresent(age -> clauses.and("e.published_at > ?", now.minus(age)));
        ORDER.applied(clauses, Optional.empty(), wish.most);
        var rows = stacks.all(clauses.sql(), clauses.values(), Syndication::row);
        var self = site.absolute(ask.key());
        var gone = wish.withGone
                ? stacks.all(GONE, List.of(now, now.minus(REMEMBERED), now, now), Syndication::gone)
                : List.<Gone>of();
        var articles = rows.stream().map(Row::article).toList();
        var body = sheet.of(new Issue(site, self, articles, gone, now));
        var keys = new LinkedHashSet<>(chosen.keys());
        for (var row : rows) keys.addAll(Keys.split(row.keys));
        return Answer.written(body, Keys.joined(chosen.keys(), keys), until(wish, rows, boundary))
                .as(wish.mediaType)
                .with("Link", links(self, wish.hub));
    }

    /** As the request names it, or the front that the settings trust. */
    private static @Nullable String origin(HttpServerRequest request) {
        return request.authority() == null ? null : request.scheme() + "://" + request.authority();
    }

    private static String links(String self, Optional<String> hub) {
        var link = "<" + self + ">; rel=\"self\"";
        return hub.map(url -> link + ", <" + url + ">; rel=\"hub\"").orElse(link);
    }

    /** What grows too old leaves by itself. */
    private static Instant until(Wish wish, List<Row> rows, Instant boundary) {
        if (wish.age.isEmpty() || rows.isEmpty()) return boundary;
        var first = rows.getLast().published.plus(wish.age.get());
        return first.isBefore(boundary) ? first : boundary;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(StoredJson.tree(row.getBytes("item")), row.getString("keys"), Stacks.instant(row, "key"));
    }

    private static Gone gone(ResultSet row) throws SQLException {
        return new Gone(row.getObject("article", UUID.class), Stacks.instant(row, "at"));
    }
}
