// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import news.verbatim.http.Pulse;

/** Hears what other nodes have published, so that the shelf here is right in a moment and not only within its second. */
@ApplicationScoped
class Neighbours {

    private final Pulse pulse;
    private final Shelf shelf;

    Neighbours(Pulse pulse, Shelf shelf) {
        this.pulse = pulse;
        this.shelf = shelf;
    }

    /** Before the pulse sets in. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        pulse.hear(Notice.CHANNEL, text -> {
            var notice = Notice.of(text);
            shelf.changed(notice.articles(), notice.generation(), notice.at());
        });
    }
}
