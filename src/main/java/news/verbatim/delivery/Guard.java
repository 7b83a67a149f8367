// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import news.verbatim.http.Admission;
import news.verbatim.http.Farewell;
import news.verbatim.kernel.Kind;

/** Asks everybody for a key where what is published is not open to all. */
@Provider
@ApplicationScoped
class Guard implements ContainerRequestFilter {

    private static final String ADMITTED = Guard.class.getName();

    private final boolean open;
    private final Admission admission;
    private final RoutingContext request;

    Guard(ContentConfig config, Admission admission, RoutingContext request) {
        this.open = config.open();
        this.admission = admission;
        this.request = request;
    }

    boolean isOpen() {
        return open;
    }

    /** Goes on at the same place when it is known who asks; that may have taken a look into the database. */
    void ask(RoutingContext context, Runnable admitted) {
        var here = Vertx.currentContext();
        context.request().pause();
        admission
                .of(context)
                .subscribe()
                .with(
                        who -> here.runOnContext(_ -> {
                            context.put(ADMITTED, true);
                            context.put(Admission.READER, who);
                            context.request().resume();
                            admitted.run();
                        }),
                        no -> here.runOnContext(_ -> {
                            context.request().resume();
                            Farewell.say(context, no);
                        }));
    }

    /** However an address was spelled: what got here without being asked at the door gets nothing. */
    @Override
    public void filter(ContainerRequestContext asked) {
        if (open || !asked.getUriInfo().getPath().replaceFirst("^/", "").startsWith("content/")) return;
        if (request.get(ADMITTED) == null)
            throw Kind.UNAUTHENTICATED.because("Send an API key with the scope 'content', or sign in");
    }
}
