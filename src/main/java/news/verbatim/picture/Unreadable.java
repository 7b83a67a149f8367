// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;

/** A file's bytes are not what they claim to be, or ask for more work than a picture may. The only fault of this room. */
public final class Unreadable extends IOException {

    Unreadable(String why) {
        super(why);
    }

    /** Where a fault of the bytes stands for thousands alike, a trace of each would cost more than reading them. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
