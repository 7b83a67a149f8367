// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import news.verbatim.http.Accepted;
import news.verbatim.kernel.Kind;

/** One read that was not handed out at the door: taken from the shelf if it got there meanwhile, else fetched and put there. */
@ApplicationScoped
class Reading {

    /** Fetches the answer as it is at {@code now}; {@code boundary} is the next moment at which lists change by themselves. */
    interface Fetch {
        Answer at(Instant now, Instant boundary);
    }

    static final String JSON = "application/json";

    private final Shelf shelf;
    private final Replica replica;
    private final Tally tally;
    private final Lifetime lifetime;

    Reading(Shelf shelf, Replica replica, Tally tally, Lifetime lifetime) {
        this.shelf = shelf;
        this.replica = replica;
        this.tally = tally;
        this.lifetime = lifetime;
    }

    Response answer(HttpServerRequest request, Fetch fetch) {
        return answer(request, JSON, fetch);
    }

    /** The same for what is not our own JSON; kept by its type as well, since one address may answer in several. */
    Response answer(HttpServerRequest request, String mediaType, Fetch fetch) {
        if (!Accepted.type(request, mediaType))
            throw Kind.NOT_ACCEPTABLE.because("What readers get here is %s", mediaType);
        var asked = Ask.of(request.uri()).orRefuse().key();
        var key = mediaType.equals(JSON) ? asked : asked + " " + mediaType;
        var known = shelf.confirmed();
        var answer = shelf.look(key);
        if (answer != null) tally.hit();
        else {
            tally.miss();
            answer = replica.serve(known, () -> fetch.at(shelf.now(), known.boundary()));
            if (!answer.isOfOneHost()) shelf.keep(key, answer, known);
        }
        var gzip = Accepted.gzip(request);
        var reply = answer.reply(gzip, request.getHeader("If-None-Match"), shelf.now(), lifetime);
        return response(reply, request.method() == HttpMethod.HEAD);
    }

    /** The REST layer writes no body to HEAD, and so does not know how long it would have been. */
    private static Response response(Answer.Reply reply, boolean head) {
        var response = Response.status(reply.status());
        reply.headers()
                .forEach(one ->
                        response.header(one.name().toString(), one.value().toString()));
        var body = reply.body();
        if (body == null) return response.build();
        return head
                ? response.header("Content-Length", body.length()).build()
                : response.entity(body).build();
    }
}
