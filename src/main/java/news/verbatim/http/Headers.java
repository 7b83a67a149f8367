// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every answer says about itself, so that browsers and caches do no more with it than they should. */
@ApplicationScoped
class Headers {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String DESK = "default-src 'none'; script-src 'self'%s; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'%s; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    /** The proof of an article is a page without scripts; its photos are wherever they were said to be. */
    private static final String PROOF = "default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** What somebody sent as a file is never a page of ours, whatever it holds. */
    private static final String FILE = NOTHING + "; sandbox";

    private static final Pattern FILES = Pattern.compile("/(desk|content)/v1/media/[^/]+/(file|renditions/[^/]+)");

    private static final Pattern ORIGIN = Pattern.compile("^(https?://[A-Za-z0-9.\\[\\]:-]+)(?:/.*)?$");

    private final InlineScripts scripts;
    private final String signIn;

    Headers(InlineScripts scripts, HttpConfig config) {
        this.scripts = scripts;
        signIn = config.signIn()
                .map(ORIGIN::matcher)
                .filter(Matcher::matches)
                .map(address -> " " + address.group(1))
                .orElse("");
    }

    /** The pages of the desk carry two scripts of their own; what they are is found out once, before the first is sent. */
    void prepare(RoutingContext context) {
        if (isDesk(context)) scripts.findOut(context);
        else context.next();
    }

    void complete(RoutingContext context) {
        var response = context.response();
        var headers = response.headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        Transport.mark(context.request());
        var path = path(context);
        headers.set("Content-Security-Policy", policy(path));
        if (!headers.contains("Cross-Origin-Resource-Policy"))
            headers.set("Cross-Origin-Resource-Policy", path.startsWith("/content/") ? "cross-origin" : "same-origin");
        // Swagger UI saves as a page what is a page to the letter; its characters are named within
        if (headers.contains("Content-Type", "text/html;charset=UTF-8", true) && path.startsWith("/desk/"))
            headers.set("Content-Type", "text/html");
        cache(path, response, headers);
    }

    private String policy(String path) {
        if (path.startsWith("/q/swagger-ui")) return DESK.formatted(scripts.hashes(), signIn);
        if (FILES.matcher(path).matches() || path.startsWith("/desk/") && path.endsWith("/source")) return FILE;
        return path.endsWith("/preview.html") ? PROOF : NOTHING;
    }

    private static void cache(String path, HttpServerResponse response, MultiMap headers) {
        if (path.startsWith("/desk/") || path.startsWith("/access/")) headers.set("Cache-Control", "private, no-store");
        else if (path.startsWith("/q/")) headers.set("Cache-Control", "no-cache");
        else if (response.getStatusCode() >= 400 && !headers.contains("Cache-Control"))
            headers.set("Cache-Control", "no-store");
    }

    private static boolean isDesk(RoutingContext context) {
        return path(context).startsWith("/q/swagger-ui");
    }

    private static String path(RoutingContext context) {
        var path = context.request().path();
        return path == null ? "" : path;
    }
}
