// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.List;
import java.util.regex.Pattern;
import news.verbatim.kernel.Kind;

/** The word by which a client makes sure that what it sends twice is done once. */
final class RepeatKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    private RepeatKey() {}

    static String of(List<String> headers) {
        if (headers.size() == 1 && FORM.matcher(headers.getFirst()).matches()) return headers.getFirst();
        throw Kind.INVALID_PARAMETER.because("%s takes 1 to 255 ASCII characters, such as a UUID", HEADER);
    }
}
