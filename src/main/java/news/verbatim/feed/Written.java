// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;

/** A feed as bytes. */
final class Written {

    private Written() {}

    static byte[] of(WireFeed feed) {
        try {
            feed.setEncoding("UTF-8");
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException(e); // what is published has a headline and an address
        }
    }
}
