// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import javax.sql.DataSource;
import news.verbatim.http.Pulse;

/** The caches in front, each told by a thread of its own: one that is slow or away keeps no other waiting. */
@ApplicationScoped
class Caches {

    private final List<Courier> couriers;
    private final Pulse pulse;

    Caches(PurgeConfig config, Origin origin, Ledger ledger, DataSource database, Pulse pulse, MeterRegistry figures) {
        this.pulse = pulse;
        var caches = config.urls().orElse(List.of()).stream().map(Cache::new).toList();
        couriers = caches.stream()
                .map(cache ->
                        new Courier(cache, new Letterbox(config), ledger, database, origin.software(), pulse::beats))
                .toList();
        for (var courier : couriers) measure(figures, courier);
    }

    private static void measure(MeterRegistry figures, Courier courier) {
        var cache = courier.cache().name();
        Gauge.builder("verbatim.purge.behind", courier, c -> c.backlog().changes())
                .description("Changes that the cache has not been told of")
                .tag("cache", cache)
                .register(figures);
        Gauge.builder("verbatim.purge.behind.seconds", courier, c -> c.backlog().seconds())
                .description("How long the oldest of them has waited")
                .tag("cache", cache)
                .register(figures);
    }

    /** Before the pulse sets in. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        if (couriers.isEmpty()) return;
        pulse.hear(Purges.CHANNEL, _ -> couriers.forEach(Courier::wake));
        for (var courier : couriers)
            Thread.ofVirtual().name("purge-" + courier.cache().name()).start(courier);
    }

    void end(@Observes ShutdownEvent end) {
        couriers.forEach(Courier::end);
    }

    /** Of the one that is furthest behind. */
    Backlog backlog() {
        return couriers.stream().map(Courier::backlog).reduce(Backlog.NONE, Backlog::or);
    }
}
