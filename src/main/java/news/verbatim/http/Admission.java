// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Where not everybody may read: asks the room that knows people and keys, before the framework has looked. */
public interface Admission {

    /** Under what name the one who has been admitted is counted; as a property of the request. */
    String READER = Admission.class.getName();

    /** Completes with a name where whoever sent this may read what is published, fails with the reason where not. */
    Uni<String> of(RoutingContext context);
}
