// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.event.Event;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import news.verbatim.kernel.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where the REST layer says no. */
class Problems {

    private final Addresses addresses;
    private final Counsel counsel;
    private final Event<TurnedAway> listeners;

    Problems(Addresses addresses, Counsel counsel, Event<TurnedAway> listeners) {
        this.addresses = addresses;
        this.counsel = counsel;
        this.listeners = listeners;
    }

    /** The framework has mappers of its own for the types named beside Throwable; the nearest type wins. */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        ValidationException.class,
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        ForbiddenException.class
    })
    public Response answer(Throwable thrown, UriInfo uri, ResourceInfo resource, Request request) {
        if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 400)
            return http.getResponse();
        var method = resource.getResourceMethod();
        var told = Problem.of(Diagnosis.of(thrown), uri.getPath());
        var problem = thrown instanceof Refusal
                ? told
                : told.advising(Legible.shown(counsel.on(told.status(), request.getMethod(), uri.getPath(), method)));
        if (method != null && TurnedAway.isWorthKnowing(method, problem.kind()))
            listeners.fire(new TurnedAway(method, problem.kind()));
        var answer = Response.status(problem.status()).entity(problem.bytes()).type(Problem.MEDIA_TYPE);
        problem.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (problem.status() == 416 && problem.facts().get("size") instanceof Long size)
            answer.header("Content-Range", "bytes */" + size);
        if (problem.status() == 401) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"verbatim\"");
        if (problem.status() == 405)
            answer.header(HttpHeaders.ALLOW, String.join(", ", addresses.methods(uri.getPath())));
        return answer.build();
    }
}
