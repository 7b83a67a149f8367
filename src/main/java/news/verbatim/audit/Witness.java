// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import news.verbatim.http.Caller;
import news.verbatim.http.Changing;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Trail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sees every change over HTTP and tells of those that changed something. */
@Changing
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class Witness {

    private final Ledger ledger;
    private final Trail trail;
    private final Caller caller;

    Witness(Ledger ledger, Trail trail, Caller caller) {
        this.ledger = ledger;
        this.trail = trail;
        this.caller = caller;
    }

    @AroundInvoke
    Object see(InvocationContext call) throws Exception {
        var answer = call.proceed();
        if (trail.path().isEmpty() || QuarkusTransaction.isRollbackOnly()) return answer;
        var several = trail.changes();
        if (several.isPresent()) {
            several.get().forEach(change -> tell(call.getMethod(), change));
            trail.reprints().forEach(this::tell);
            return answer;
        }
        var before = trail.revision().orElse(null);
        var after = answer instanceof RestResponse<?> response ? revision(response) : null;
        if (before != null && before.equals(after)) return answer; // the same again, which changes nothing
        var request = trail.requestId().orElse(null);
        ledger.add(new Entry(
                caller.name(), caller.via(), action(call.getMethod()), subject(answer), before, after, request, null));
        trail.reprints().forEach(this::tell);
        return answer;
    }

    /** Readers get it anew, as a minor change: nobody rewrote it, and its version stays. */
    private void tell(Trail.Reprint reprint) {
        ledger.add(new Entry(
                caller.name(),
                caller.via(),
                "reprintArticle",
                new Entry.Subject("article", reprint.article().toString(), reprint.article()),
                reprint.revision(),
                reprint.revision(),
                trail.requestId().orElse(null),
                "minor"));
    }

    private void tell(Method method, Trail.Change one) {
        ledger.add(new Entry(
                caller.name(),
                caller.via(),
                action(method),
                new Entry.Subject(one.kind(), one.object().toString(), one.article()),
                one.before(),
                one.after(),
                trail.requestId().orElse(null),
                null));
    }

    private Entry.Subject subject(@Nullable Object answer) {
        if (trail.kind().isPresent())
            return new Entry.Subject(trail.kind().get(), trail.object().orElse(null), null);
        var made = answer instanceof RestResponse<?> response
                ? response.getHeaders().getFirst("Location")
                : null;
        return Address.of(made == null ? trail.path() : made.toString());
    }

    static String action(Method method) {
        var operation = method.getAnnotation(Operation.class);
        return operation == null || operation.operationId().isEmpty() ? method.getName() : operation.operationId();
    }

    private static @Nullable Integer revision(RestResponse<?> response) {
        var tag = response.getHeaders().getFirst("ETag");
        return tag == null ? null : IfMatch.fromString(tag.toString()).revision();
    }
}
