// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import news.verbatim.kernel.Flaw;

/**
 * Figures for Prometheus: what the rooms count, what the JVM knows of itself, and how long it took until an answer began. What
 * readers get from the shelf is counted by {@code verbatim_reads} alone: to be timed would take as long as to be handed out.
 */
@Singleton
class Figures {

    private static final String ADDRESS = "/q/metrics";
    private static final String TEXT = "text/plain;version=0.0.4;charset=utf-8";

    private record Kind(String area, int status) {}

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Map<Kind, Timer> answers = new ConcurrentHashMap<>();

    @Produces
    @Singleton
    MeterRegistry registry() {
        return registry;
    }

    void open(@Observes Router router) {
        router.route(ADDRESS).method(HttpMethod.GET).method(HttpMethod.HEAD).blockingHandler(this::tell, false);
    }

    /** The JVM is not asked before anybody wants to know: most starts are short of time. */
    private void tell(RoutingContext context) {
        if (asked.compareAndSet(false, true))
            List.of(
                            new JvmMemoryMetrics(),
                            new JvmThreadMetrics(),
                            new ClassLoaderMetrics(),
                            new ProcessorMetrics(),
                            new UptimeMetrics(),
                            new FileDescriptorMetrics(),
                            garbage)
                    .forEach(binder -> binder.bindTo(registry));
        context.response().putHeader("Content-Type", TEXT).end(registry.scrape());
    }

    void answered(RoutingContext context, long begun) {
        var area = Area.of(context.request().path()).map(Flaw::wire).orElse("other");
        answers.computeIfAbsent(new Kind(area, context.response().getStatusCode()), this::timer)
                .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Until an answer began that did not come from the shelf")
                .tag("area", kind.area)
                .tag("status", Integer.toString(kind.status))
                .register(registry);
    }

    @PreDestroy
    void close() {
        garbage.close();
    }
}
