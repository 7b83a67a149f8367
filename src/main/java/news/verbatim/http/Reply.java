// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** An answer that was given, to be given again. */
record Reply(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String mediaType,
        byte @Nullable [] body) {

    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8"; // as the framework says it

    /** Thrown, since a method can only answer with what it says it answers with; the transaction has nothing to keep. */
    WebApplicationException again() {
        var answer = Response.status(status).header("Idempotency-Replayed", "true");
        if (location != null) answer.header("Location", location);
        if (etag != null) answer.header("ETag", etag);
        if (body != null) answer.entity(body).type(mediaType == null ? JSON : mediaType);
        return new WebApplicationException(answer.build());
    }
}
