// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Refusal;
import org.jboss.logging.MDC;

/** Where every request comes in: it gets its number, its answer gets its headers, and what cannot be read is sent back. */
@ApplicationScoped
class Entrance {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    static final String NUMBERED = "X-Request-Id";
    private static final List<Integer> REFUSALS_OF_THE_ROUTER =
            List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431);
    private static final List<Integer> TOO_MUCH = List.of(429, 503);
    /** As long as nobody who heeds Retry-After would notice. */
    private static final Duration A_BREATH = Duration.ofMillis(200);

    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final long MOST_TO_DRAIN = 64 << 20;

    private final Reception reception;
    private final Headers headers;
    private final Addresses addresses;
    private final Pulse pulse;
    private final Figures figures;

    Entrance(Reception reception, Headers headers, Addresses addresses, Pulse pulse, Figures figures) {
        this.pulse = pulse;
        this.figures = figures;
        this.reception = reception;
        this.headers = headers;
        this.addresses = addresses;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_ALL_OTHERS);
    }

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::turnAway);
        router.route("/").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::showTheDesk);
        for (var status : REFUSALS_OF_THE_ROUTER)
            router.errorHandler(
                    status,
                    context -> refuse(context, Diagnosis.ofStatus(status).orElseThrow()));
        router.errorHandler(500, context -> refuse(context, Diagnosis.of(context.failure())));
    }

    private void enter(RoutingContext context) {
        greet(context);
        reception.refusal(context.request()).ifPresentOrElse(no -> refuse(context, no), () -> {
            if (context.request().method() == HttpMethod.OPTIONS) tellMethods(context);
            else if (!pulse.beats() && needsDatabase(context.request().path())) refuse(context, Pulse.silent());
            else headers.prepare(context);
        });
    }

    private static boolean needsDatabase(String path) {
        return Stream.of("/content/", "/desk/", "/access/").anyMatch(path::startsWith);
    }

    /** What the router itself cannot route never gets to {@link #enter}: no host, or a target that is no path. */
    private void turnAway(RoutingContext context) {
        var greeted = context.response().headers().contains(NUMBERED);
        var no = Diagnosis.ofStatus(context.statusCode());
        if (greeted || no.isEmpty()) {
            context.next();
            return;
        }
        greet(context);
        Streams.sayGoodbye(context);
        refuse(context, reception.refusal(context.request()).orElse(no.get()));
    }

    private void tellMethods(RoutingContext context) {
        var known = addresses.methods(context.request().path());
        if (known.isEmpty()) context.next();
        else
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", known))
                    .end();
    }

    private void greet(RoutingContext context) {
        var request = context.request();
        var given = request.getHeader(NUMBERED);
        var number = given != null && NUMBER.matcher(given).matches()
                ? given
                : Ids.next().toString();
        MDC.put("requestId", number);
        context.response().putHeader(NUMBERED, number);
        var begun = System.nanoTime();
        context.addHeadersEndHandler(_ -> {
            headers.complete(context);
            figures.answered(context, begun);
        });
    }

    private void showTheDesk(RoutingContext context) {
        context.response()
                .setStatusCode(307)
                .putHeader(HttpHeaders.LOCATION, "/q/swagger-ui/")
                .end();
    }

    static void refuse(RoutingContext context, Refusal no) {
        var response = context.response();
        if (response.ended() || response.headWritten()) return;
        var problem = Problem.of(
                no, context.request().path() == null ? "" : context.request().path());
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        problem.retryAfter().ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, "" + seconds));
        if (no.facts().get("allow") instanceof String allow) response.putHeader(HttpHeaders.ALLOW, allow);
        if (problem.status() == 401) response.putHeader("WWW-Authenticate", "Bearer realm=\"verbatim\"");
        drain(context.request());
        response.end(Buffer.buffer(problem.bytes()));
        if (TOO_MUCH.contains(problem.status())) Turnstile.hold(context.request(), A_BREATH);
    }

    /** A client that is still sending reads no answer, so what it sends is taken and thrown away, within reason. */
    private static void drain(HttpServerRequest request) {
        if (request.isEnded()) return;
        request.handler(_ -> {
            if (request.bytesRead() > MOST_TO_DRAIN) Streams.cut(request);
        });
        request.resume();
    }
}
