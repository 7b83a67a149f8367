// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** Which addresses may stand in a story. Browsers forgive much in an address, so nothing is forgiven here. */
final class Links {

    private static final Set<String> SAFE = Set.of("http", "https", "mailto", "tel");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Z}\\p{Cf}\\\\]");

    private static final Pattern HOST = Pattern.compile("([^@:%\\[\\]]+|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?");

    private Links() {}

    /** An address a reader may click: of a safe scheme, or a path or fragment of the same site. */
    static void safe(Faults faults, String at, String href) {
        var uri = parsed(faults, at, href);
        if (uri == null) return;
        if (uri.getScheme() == null) {
            var here = (href.startsWith("/") && !href.startsWith("//")) || href.startsWith("#");
            faults.check(here, at, Flaw.UNSAFE_LINK, "Give the whole address, or a path that starts with one slash");
            return;
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var web = scheme.startsWith("http");
        var known = faults.check(
                SAFE.contains(scheme),
                at,
                Flaw.UNSAFE_LINK,
                "Links may begin with http, https, mailto or tel, not with %s",
                scheme);
        if (known && web)
            faults.check(
                    namesHost(uri), at, Flaw.UNSAFE_LINK, "The address names a host, and no user name or password");
    }

    /** An address on the web: http or https, with a host. */
    static void web(Faults faults, String at, @Nullable String url) {
        if (url == null) return;
        var uri = parsed(faults, at, url);
        if (uri == null) return;
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        var web = (scheme.equals("http") || scheme.equals("https")) && namesHost(uri);
        faults.check(web, at, Flaw.UNSAFE_LINK, "This takes a whole address that begins with http or https");
    }

    /** Looked at by ourselves, since {@link URI#getHost} knows no host with an underscore or in another script. */
    private static boolean namesHost(URI uri) {
        return uri.getRawAuthority() != null
                && HOST.matcher(uri.getRawAuthority()).matches();
    }

    private static @Nullable URI parsed(Faults faults, String at, String text) {
        var size = faults.count();
        Rules.optional(faults, at, text, 2000);
        faults.check(
                !HIDDEN.matcher(text).find(),
                at,
                Flaw.UNSAFE_LINK,
                "An address holds no spaces, backslashes or hidden characters");
        if (faults.count() > size) return null;
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            faults.add(at, Flaw.INVALID_FORMAT, "This is not an address");
            return null;
        }
    }
}
