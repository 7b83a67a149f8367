// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The description of the API as it was packaged: {@link Contract} makes it in development and in the tests, which hold the file
 * against it. Made again at every start, it would take a third of the time to the first answer.
 */
@ApplicationScoped
class ContractFile {

    private static final String ADDRESS = "/q/openapi";
    /** And behind all filters. */
    private static final int BEFORE_THE_FRAMEWORK = -1;

    private final Optional<String> elsewhere;
    private Buffer yaml;
    private Buffer json;

    ContractFile(@ConfigProperty(name = "verbatim.access.oidc.url") Optional<String> elsewhere) {
        this.elsewhere = elsewhere.filter(url -> !url.isBlank());
    }

    void open(@Observes Router router) {
        if (LaunchMode.current() != LaunchMode.NORMAL) return;
        for (var ending : List.of("", ".json", ".yaml", ".yml"))
            router.route(ADDRESS + ending)
                    .order(BEFORE_THE_FRAMEWORK)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .blockingHandler(context -> answer(context, ending.isEmpty() ? asked(context) : ending), false);
    }

    private static String asked(RoutingContext context) {
        var accepted =
                Optional.ofNullable(context.request().getHeader("Accept")).orElse("");
        return accepted.contains("application/json")
                        || "json".equalsIgnoreCase(context.request().getParam("format"))
                ? ".json"
                : ".yaml";
    }

    private void answer(RoutingContext context, String ending) {
        var json = ending.equals(".json");
        context.response()
                .putHeader("Content-Type", "application/" + (json ? "json" : "yaml") + ";charset=UTF-8")
                .end(json ? json() : yaml());
    }

    synchronized Buffer yaml() {
        if (yaml == null) yaml = elsewhere.isEmpty() ? packaged() : written(new YAMLMapper());
        return yaml;
    }

    synchronized Buffer json() {
        if (json == null) json = written(new JsonMapper());
        return json;
    }

    private Buffer written(ObjectMapper form) {
        try {
            return Buffer.buffer(form.writeValueAsBytes(api()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode api() throws IOException {
        var api = new YAMLMapper().readTree(packaged().getBytes());
        elsewhere.ifPresent(url -> {
            ((ObjectNode) api.at("/components/securitySchemes")).set(Locks.ELSEWHERE, scheme(url));
            for (var path : api.get("paths"))
                for (var operation : path)
                    if (operation.path("security") instanceof ArrayNode locks && !locks.isEmpty())
                        locks.addObject().putArray(Locks.ELSEWHERE);
        });
        return api;
    }

    private static ObjectNode scheme(String url) {
        var scheme = Locks.server(url);
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", scheme.getType().toString())
                .put("openIdConnectUrl", scheme.getOpenIdConnectUrl())
                .put("description", scheme.getDescription());
    }

    private static Buffer packaged() {
        try (var file = ContractFile.class.getResourceAsStream("/contract/openapi.yaml")) {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
