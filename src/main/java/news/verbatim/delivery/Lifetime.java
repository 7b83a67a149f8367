// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.Duration;
import java.util.Optional;
import news.verbatim.purge.PurgeConfig;
import org.jspecify.annotations.Nullable;

/** How long an answer may be kept on the way to readers; never beyond the moment at which it stops being true. */
record Lifetime(boolean open, long own, long shared, long stale, String whole, long told) {

    static Lifetime of(DeliveryConfig config, PurgeConfig purge, boolean open) {
        var own = config.maxAge().toSeconds();
        var shared = config.sharedMaxAge().toSeconds();
        var stale = config.staleWhileRevalidate().toSeconds();
        var told = open && purge.urls().isPresent() ? purge.lifetime().toSeconds() : 0;
        return new Lifetime(open, own, shared, stale, text(open, own, shared, stale), told);
    }

    /** The value of {@code Cache-Control}; {@code left} is the time until the next change that is known already. */
    String cutAt(@Nullable Duration left) {
        if (left == null || left.toSeconds() >= Math.max(own, shared + stale)) return whole;
        var seconds = Math.max(0, left.toSeconds());
        var fresh = Math.min(shared, seconds);
        return text(open, Math.min(own, seconds), fresh, Math.min(stale, seconds - fresh));
    }

    /**
     * The value of {@code Surrogate-Control}, for caches that are told when an answer is no longer true. They give it out as if it
     * were new, so they let go of it while what others may keep still ends in time.
     */
    Optional<String> whereTold(@Nullable Duration left) {
        var others = Math.max(own, shared + stale);
        var seconds = left == null ? told : Math.min(told, left.toSeconds() - others);
        return seconds > others ? Optional.of("max-age=" + seconds) : Optional.empty();
    }

    /** What not everybody may read is kept by the reader's own cache only, which nobody else is answered from. */
    private static String text(boolean open, long own, long shared, long stale) {
        return open
                ? "public, max-age=%d, s-maxage=%d, stale-while-revalidate=%d".formatted(own, shared, stale)
                : "private, max-age=%d".formatted(own);
    }
}
