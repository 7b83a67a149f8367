// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Moment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Stands in for any desk resource. */
@Path("/desk/v1/tryouts")
@RunOnVirtualThread
class TryoutResource {

    enum Mood {
        HIGH_SPIRITS
    }

    record Tryout(String text, Integer stars, Mood mood, Moment at, List<Tryout> parts) implements Checked {
        @Override
        public void check(Faults faults) {
            faults.check(text != null && !text.isBlank(), "/text", Flaw.NOT_BLANK, "must not be blank");
        }
    }

    private final Clock clock;

    TryoutResource(Clock clock) {
        this.clock = clock;
    }

    @POST
    @PermitAll
    @Operation(hidden = true)
    public Tryout repeat(Tryout tryout) {
        return tryout;
    }

    @POST
    @Path("text")
    @PermitAll
    @Operation(hidden = true)
    @jakarta.ws.rs.Consumes("text/plain")
    public int length(String text) {
        return text.length();
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Page<Integer> list(@BeanParam Paging paging, @RestQuery String word, @RestQuery List<String> tag) {
        var from = paging.from("" + word, 1)
                .map(c -> Integer.parseInt(c.keys().getFirst()))
                .orElse(0);
        var back = paging.from("" + word, 1).map(Cursor::back).orElse(false);
        var found = IntStream.rangeClosed(1, 10)
                .map(i -> back ? from - i : from + i)
                .filter(i -> i > 0 && i <= 10)
                .limit(paging.size() + 1)
                .boxed()
                .toList();
        return paging.page(found, "" + word, 1, i -> List.of("" + i));
    }

    @PUT
    @Path("{id}")
    @PermitAll
    @Operation(hidden = true)
    public int change(@RestPath String id, @RestHeader("If-Match") IfMatch seen, Tryout tryout) {
        return seen.revision();
    }

    @DELETE
    @Path("{id}")
    @PermitAll
    @NoPrecondition
    @Operation(hidden = true)
    public void delete(@RestPath String id) {}

    @GET
    @Path("of/{id}")
    @PermitAll
    @Operation(hidden = true)
    public UUID of(@RestPath UUID id) {
        return id;
    }

    @GET
    @Path("now")
    @PermitAll
    @Operation(hidden = true)
    public Instant now() {
        return clock.instant();
    }

    @GET
    @Path("guarded")
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public String guarded() {
        return "in";
    }

    @GET
    @Path("unannotated")
    @Operation(hidden = true)
    public String unannotated() {
        return "in";
    }

    @GET
    @Path("failing/{how}")
    @PermitAll
    @Operation(hidden = true)
    public String fail(@RestPath String how) throws SQLException {
        if (how.equals("refusal")) throw Kind.STAGE_CONFLICT.because("Not now").with("legal", List.of("draft"));
        if (how.equals("bug")) throw new IllegalStateException("select * from secrets at news.verbatim.Secret");
        throw new IllegalStateException(new SQLException("secret", how.equals("timeout") ? null : how));
    }
}
