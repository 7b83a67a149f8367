// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.util.Optional;
import java.util.regex.Pattern;
import news.verbatim.kernel.Kind;
import org.jspecify.annotations.Nullable;

/** The part of a file that was asked for (RFC 9110, 14): one stretch of bytes, or all of it. */
record Span(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

    /** Empty where all is to be sent: nothing was asked, or something that is not understood here, such as several parts. */
    static Optional<Span> of(@Nullable String range, long size) {
        var asked = ONE.matcher(range == null ? "" : range.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) return Optional.empty();
        if (asked.group(1).isEmpty()) return last(Long.parseLong(asked.group(2)), size);
        var from = Long.parseLong(asked.group(1));
        var to = asked.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(asked.group(2)));
        if (!asked.group(2).isEmpty() && Long.parseLong(asked.group(2)) < from) return Optional.empty();
        if (from >= size) throw beyond(size);
        return Optional.of(new Span(from, to - from + 1));
    }

    private static Optional<Span> last(long count, long size) {
        if (count == 0 || size == 0) throw beyond(size);
        var length = Math.min(count, size);
        return Optional.of(new Span(size - length, length));
    }

    private static RuntimeException beyond(long size) {
        return Kind.RANGE_NOT_SATISFIABLE
                .because("The file has %d bytes, and none where Range asks for them", size)
                .with("size", size);
    }

    String header(long size) {
        return "bytes %d-%d/%d".formatted(from, from + length - 1, size);
    }
}
