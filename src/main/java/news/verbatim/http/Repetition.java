// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/** What is sent twice with the same key is done once, and answered twice alike. */
@Changing
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class Repetition {

    private final Replies replies;
    private final Trail trail;
    private final Parcels parcels;
    private final Caller caller;
    private final ObjectMapper json;

    Repetition(Replies replies, Trail trail, Parcels parcels, Caller caller, ObjectMapper json) {
        this.replies = replies;
        this.trail = trail;
        this.parcels = parcels;
        this.caller = caller;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        if (!call.getMethod().isAnnotationPresent(POST.class)) return call.proceed();
        var keys = trail.headers(RepeatKey.HEADER);
        if (keys.isEmpty()) return call.proceed();
        var asked = new Repeatable(caller.via() + ":" + caller.name(), RepeatKey.of(keys), trail.route(), digest());
        var earlier = replies.to(asked);
        if (earlier.isPresent()) throw earlier.get().again();
        var answer = call.proceed();
        if (!QuarkusTransaction.isRollbackOnly()) replies.keep(asked, reply(answer));
        return answer;
    }

    /** A file has its digest, a form is read by the framework, and all others while they are read. */
    private byte[] digest() throws IOException {
        var parcel = parcels.look();
        if (parcel.isPresent()) return parcel.get().print();
        var body = trail.body();
        if (body.isPresent()) return body.get().digest();
        var form = CurrentRequestManager.get().getFormData();
        return form == null ? Fingerprint.digest().digest() : FormPrint.of(form);
    }

    private Reply reply(@Nullable Object answer) throws JsonProcessingException {
        if (!(answer instanceof RestResponse<?> response))
            return new Reply(answer == null ? 204 : 200, null, null, null, bytes(answer));
        return new Reply(
                response.getStatus(),
                header(response, "Location"),
                header(response, "ETag"),
                header(response, "Content-Type"),
                bytes(response.getEntity()));
    }

    private static @Nullable String header(RestResponse<?> response, String name) {
        return Optional.ofNullable(response.getHeaders().getFirst(name))
                .map(Objects::toString)
                .orElse(null);
    }

    private byte @Nullable [] bytes(@Nullable Object entity) throws JsonProcessingException {
        if (entity == null) return null;
        return json.writeValueAsBytes(entity instanceof Once secret ? secret.stored() : entity);
    }
}
