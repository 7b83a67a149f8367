// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;

/** A file's bytes are not what they claim to be, or ask for more work than a picture may. The only fault of this room. */
public final class Unreadable extends IOException {

    private final boolean meant;

    Unreadable(String why) {
        this(why, false);
    }

    private Unreadable(String why, boolean meant) {
        super(why);
        this.meant = meant;
    }

    /** Nobody writes such a thing by mistake: whoever reads it is to be exhausted or led astray. */
    static Unreadable meant(String why) {
        return new Unreadable(why, true);
    }

    boolean isMeant() {
        return meant;
    }

    /** Where a fault of the bytes stands for thousands alike, a trace of each would cost more than reading them. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
