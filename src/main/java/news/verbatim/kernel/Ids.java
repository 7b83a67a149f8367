// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** UUIDs of version 7 (RFC 9562): those given later sort later, so an id is also a place in a list. */
public final class Ids {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** Milliseconds in the upper 48 bits and a counter in the next 12, so that ids of one process never run backwards. */
    public static UUID next() {
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        var high = (tick >>> 12 << 16) | 0x7000 | (tick & 0xfff);
        var low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Whether the text is a UUID in full: {@link UUID#fromString} alone also takes {@code 1-1-1-1-1}. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }
}
