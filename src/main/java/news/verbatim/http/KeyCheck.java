// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A key that cannot be read is refused before anybody looks at the body. */
class KeyCheck {

    private final Trail trail;

    KeyCheck(Trail trail) {
        this.trail = trail;
    }

    @ServerRequestFilter
    public void check(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (!method.isAnnotationPresent(POST.class) || !method.isAnnotationPresent(Changing.class)) return;
        var keys = trail.headers(RepeatKey.HEADER);
        if (!keys.isEmpty()) RepeatKey.of(keys);
    }
}
