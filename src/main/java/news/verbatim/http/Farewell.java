// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.vertx.ext.web.RoutingContext;

/** A no from before the REST layer, in the words that every other no has. */
public final class Farewell {

    private Farewell() {}

    public static void say(RoutingContext context, Throwable why) {
        Entrance.refuse(context, Diagnosis.of(why));
    }
}
