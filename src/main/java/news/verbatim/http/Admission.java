// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Where not everybody may read: asks the room that knows people and keys, before the framework has looked. */
public interface Admission {

    /** Completes where whoever sent this may read what is published, fails with the reason where not. */
    Uni<Void> of(RoutingContext context);
}
