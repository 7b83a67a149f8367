// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/** Gives out files, whole or in part, and never one that is not what was stored. */
@ApplicationScoped
public class Lending {

    private final Soundness soundness;

    Lending(Soundness soundness) {
        this.soundness = soundness;
    }

    public Response answer(Loan loan, HttpServerRequest request) {
        if (known(loan.etag(), request.getHeader("If-None-Match")))
            return headed(Response.status(304), loan).build();
        var file = soundness.sound(loan.sha256());
        var span = span(loan, request);
        var part = span.orElse(new Span(0, loan.size()));
        var answer = headed(Response.status(span.isPresent() ? 206 : 200), loan)
                .type(loan.mediaType())
                .header("Content-Disposition", loan.disposition());
        span.ifPresent(some -> answer.header("Content-Range", some.header(loan.size())));
        if (request.method() == HttpMethod.HEAD || part.length() == 0)
            return answer.header("Content-Length", part.length()).build();
        return answer.entity(new PathPart(file, part.from(), part.length())).build();
    }

    private static Optional<Span> span(Loan loan, HttpServerRequest request) {
        var since = request.getHeader("If-Range");
        if (since != null && !since.equals(loan.etag())) return Optional.empty();
        return Span.of(request.getHeader("Range"), loan.size());
    }

    private static Response.ResponseBuilder headed(Response.ResponseBuilder answer, Loan loan) {
        answer.header("ETag", loan.etag()).header("Accept-Ranges", "bytes");
        loan.headers().forEach(answer::header);
        return answer;
    }

    private static boolean known(String etag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
}
