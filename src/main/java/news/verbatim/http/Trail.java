// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this request is about, told by those who know to those who write it down; nobody listens where nobody asked. */
@ApplicationScoped
public class Trail {

    /** The revision that a change begins with, where the request need not name it. */
    public void from(int revision) {
        marks().ifPresent(marks -> marks.from(revision));
    }

    /** What is changed, where the address does not say it. */
    public void about(String kind, String object) {
        marks().ifPresent(marks -> marks.about(kind, object));
    }

    /** What is made anew begins with nothing, whatever else was sent. */
    public Optional<Integer> revision() {
        return marks().map(Marks::revision)
                .or(() -> context()
                        .map(RoutingContext::request)
                        .filter(request -> request.method() != HttpMethod.POST)
                        .map(request -> request.getHeader("If-Match"))
                        .map(tag -> IfMatch.fromString(tag).revision()));
    }

    /** One of several things that a request changes: what it is, and which revisions it lies between. */
    public record Change(String kind, UUID object, UUID article, int before, int after) {}

    /** Each of them, where it is not one alone; none where nothing was changed. */
    public void each(List<Change> changes) {
        marks().ifPresent(marks -> marks.changes(changes));
    }

    public Optional<List<Change>> changes() {
        return marks().map(Marks::changes);
    }

    /** An article that readers get anew, in the same version, because of the change. */
    public record Reprint(UUID article, int revision) {}

    public void reprints(UUID article, int revision) {
        marks().ifPresent(marks -> marks.reprints(new Reprint(article, revision)));
    }

    public List<Reprint> reprints() {
        return marks().map(Marks::reprints).orElse(List.of());
    }

    public Optional<String> kind() {
        return marks().map(Marks::kind);
    }

    public Optional<String> object() {
        return marks().map(Marks::object);
    }

    public Optional<String> requestId() {
        return context().map(context -> context.response().headers().get(Entrance.NUMBERED));
    }

    /** Without what an address may hold besides; empty where there is no request. */
    public String path() {
        return context().map(context -> context.request().path()).orElse("");
    }

    String route() {
        return context()
                .map(context ->
                        context.request().method() + " " + context.request().uri())
                .orElse("");
    }

    List<String> headers(String name) {
        return context()
                .map(context -> context.request().headers().getAll(name))
                .orElse(List.of());
    }

    void reads(MessageDigest body) {
        marks().ifPresent(marks -> marks.reads(body));
    }

    Optional<MessageDigest> body() {
        return marks().map(Marks::body);
    }

    private static Optional<Marks> marks() {
        var container = Arc.container();
        if (!container.requestContext().isActive()) return Optional.empty();
        return Optional.of(container.instance(Marks.class).get());
    }

    private static Optional<RoutingContext> context() {
        var container = Arc.container();
        if (!container.requestContext().isActive()) return Optional.empty();
        return Optional.ofNullable(
                container.instance(CurrentVertxRequest.class).get().getCurrent());
    }
}
