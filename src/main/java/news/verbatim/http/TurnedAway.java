// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.lang.reflect.Method;
import news.verbatim.kernel.Kind;

/** Someone was refused something, and it is worth knowing: the missing role always, the rest where it is {@link Noted}. */
public record TurnedAway(Method method, Kind kind) {

    static boolean isWorthKnowing(Method method, Kind kind) {
        if (kind == Kind.FORBIDDEN) return true;
        var noted = method.getAnnotation(Noted.class);
        if (noted == null) return false;
        for (var worth : noted.value()) if (worth == kind) return true;
        return false;
    }
}
