// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.arc.Arc;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes in what comes as a file: straight to the disk while it arrives, and only from people who have signed in. */
@ApplicationScoped
public class Parcels {

    private static final String NAME = Parcel.class.getName();

    private final Reception reception;
    private final Path aside;

    Parcels(Reception reception, HttpConfig config) {
        this.reception = reception;
        aside = config.arrivals().toAbsolutePath();
    }

    /** Where files lie until they have wholly arrived and somebody has kept them. */
    public Path aside() {
        return aside;
    }

    /** The file this request has brought; from now on whoever asks has to close it. */
    public Optional<Parcel> take() {
        return here().map(context -> {
            Parcel parcel = context.remove(NAME);
            return parcel;
        });
    }

    Optional<Parcel> look() {
        return here().map(context -> context.get(NAME));
    }

    private static Optional<RoutingContext> here() {
        if (!Arc.container().requestContext().isActive()) return Optional.empty();
        return Optional.ofNullable(
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent());
    }

    /** Nothing of the file is read before it is known who sends it. */
    void receive(RoutingContext context, Runnable then) {
        var loop = context.vertx().getOrCreateContext();
        context.request().pause();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        who -> loop.runOnContext(_ -> {
                            if (context.response().ended()) return;
                            if (who == null || who.isAnonymous()) Farewell.say(context, new UnauthorizedException());
                            else unpack(context, then);
                        }),
                        no -> loop.runOnContext(_ -> Farewell.say(context, no)));
    }

    private void unpack(RoutingContext context, Runnable then) {
        try {
            Files.createDirectories(aside);
        } catch (IOException e) {
            Entrance.refuse(context, Losses.full(e));
            return;
        }
        Consumer<Parcel> whole = parcel -> {
            context.put(NAME, parcel);
            ((RoutingContextInternal) context).setBody(Buffer.buffer()); // nothing is left of it to be read
            context.addEndHandler(_ -> {
                if (context.remove(NAME) instanceof Parcel left) left.close();
            });
            then.run();
        };
        new Unpacking(context, aside, reception, whole).begin();
    }
}
