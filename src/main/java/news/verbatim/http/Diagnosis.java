// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an exception means to the one who asked; nothing of what it says about our insides is passed on. */
final class Diagnosis {

    private static final Logger LOG = Logger.getLogger(Diagnosis.class);

    private Diagnosis() {}

    static Refusal of(Throwable thrown) {
        return chain(thrown)
                .map(Diagnosis::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unexpected(thrown));
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Diagnosis::reason).limit(20);
    }

    /** What went wrong while committing hangs beside the exception that says so, not below it. */
    private static @Nullable Throwable reason(Throwable thrown) {
        if (thrown.getCause() == null && thrown instanceof RollbackException && thrown.getSuppressed().length > 0)
            return thrown.getSuppressed()[0];
        return thrown.getCause();
    }

    private static Optional<Refusal> known(Throwable thrown) {
        return switch (thrown) {
            case Refusal no -> Optional.of(no);
            case ConstraintViolationException broken -> Optional.of(ofParameters(broken));
            case UnauthorizedException _, AuthenticationFailedException _, AuthenticationCompletionException _ ->
                Optional.of(Kind.UNAUTHENTICATED.because(
                        "The access token is missing, not ours, or no longer valid: sign in again (in Swagger UI: Authorize), or "
                                + "send a whole API key as Authorization: Bearer vb_…"));
            case ForbiddenException _ -> Optional.of(Kind.FORBIDDEN.because("None of your roles allows this"));
            case OptimisticLockException _, StaleStateException _ ->
                Optional.of(
                        Kind.STALE_REVISION.because("Someone else wrote in the meantime; read it again, then write"));
            case XAException commit
            when commit.getCause() instanceof SQLException broken ->
                Database.refusal(broken).map(Database::ofCommit);
            case SQLException broken -> Database.refusal(broken);
            case WebApplicationException http
            when chain(http.getCause()).noneMatch(t -> t instanceof Refusal) ->
                ofStatus(http.getResponse().getStatus());
            case RuntimeException unread
            when isOfForm(unread) && chain(unread.getCause()).noneMatch(t -> t instanceof Refusal) ->
                Optional.of(Kind.MALFORMED.because("The form cannot be read"));
            default -> Optional.empty();
        };
    }

    /** The framework has no exception of its own for a form with a lone percent sign or a thousand fields. */
    private static boolean isOfForm(RuntimeException thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(10)
                .anyMatch(
                        frame -> frame.getClassName().startsWith("org.jboss.resteasy.reactive.server.core.multipart."));
    }

    private static Refusal ofParameters(ConstraintViolationException broken) {
        var faults = new Faults();
        for (var violation : broken.getConstraintViolations()) {
            var path = violation.getPropertyPath().toString();
            var name = path.substring(path.lastIndexOf('.') + 1);
            faults.add("?" + name, Flaw.OUT_OF_RANGE, "The parameter '%s' %s", name, violation.getMessage());
        }
        var first = faults.isEmpty()
                ? "A parameter cannot be read"
                : faults.all().getFirst().detail();
        return new Refusal(Kind.INVALID_PARAMETER, first, faults.all());
    }

    static Optional<Refusal> ofStatus(int status) {
        return Optional.ofNullable(
                switch (status) {
                    case 400 -> Kind.MALFORMED.because("The request could not be read");
                    case 401 -> Kind.UNAUTHENTICATED.because("Sign in first");
                    case 403 -> Kind.FORBIDDEN.because("None of your roles allows this");
                    case 404 -> Kind.NOT_FOUND.because("There is nothing at this address");
                    case 405 -> Kind.METHOD_NOT_ALLOWED.because("This address does not know that method");
                    case 406 -> Kind.NOT_ACCEPTABLE.because("None of the formats you accept can be had here");
                    case 408 -> Kind.REQUEST_TIMEOUT.because("The request took too long to arrive");
                    case 413 -> Kind.PAYLOAD_TOO_LARGE.because("The body is larger than allowed");
                    case 414 -> Kind.URI_TOO_LONG.because("The address is longer than allowed");
                    case 415 ->
                        Kind.UNSUPPORTED_MEDIA_TYPE.because("The body is of a type that is not understood here");
                    case 431 -> Kind.HEADERS_TOO_LARGE.because("The headers are larger than allowed");
                    case 503 -> Kind.OVERLOADED.because("Too busy at the moment");
                    default -> null;
                });
    }

    /** Told in full to the log, and to the client only by a number that finds it there. */
    static Refusal unexpected(Throwable thrown) {
        var incident = Ids.next();
        LOG.errorf(thrown, "Incident %s", incident);
        return Kind.UNEXPECTED
                .because("Something went wrong on our side. It is in the log as incident %s", incident)
                .with("incident", incident.toString());
    }
}
