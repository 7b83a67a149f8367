// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.regex.Pattern;
import news.verbatim.kernel.Kind;

/** The revision a client last saw (RFC 9110, If-Match): one strong tag, {@code "7"}. */
public record IfMatch(int revision) {

    private static final Pattern TAG = Pattern.compile("\"(0|[1-9]\\d{0,8})\"");

    /** Read by the REST layer from the header's text; its name is what Jakarta REST looks for. */
    public static IfMatch fromString(String header) {
        var tag = TAG.matcher(header.strip());
        if (tag.matches()) return new IfMatch(Integer.parseInt(tag.group(1)));
        throw Kind.INVALID_PARAMETER.because("If-Match takes the one ETag last seen, such as \"7\"");
    }

    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }
}
