// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.io.IOException;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.jboss.logging.Logger;

/** Why a form with a file in it could not be taken, in words for whoever sent it. */
final class Losses {

    private static final Logger LOG = Logger.getLogger(Losses.class);

    private Losses() {}

    static Refusal cut() {
        return unreadable(new IOException("It has no end"));
    }

    static Refusal unreadable(Throwable e) {
        LOG.debugf("A form could not be read: %s", e.getMessage());
        if (String.valueOf(e.getMessage()).contains("TransferEncoding"))
            return Kind.MALFORMED.because(
                    "Send every part as it is, without Content-Transfer-Encoding: forms know none (RFC 7578)");
        return Kind.MALFORMED.because(
                "The form cannot be read: a part is too long, is not what its headers say, or ends too early");
    }

    /** Whatever a disk says that does not take any more, to a client it means the same. */
    static Refusal full(Throwable e) {
        if (e instanceof IllegalStateException) { // nothing is opened any more by what is about to end
            return Kind.OVERLOADED.because(
                    "The file could not be taken: this node is going down, and nothing was kept");
        }
        LOG.warnf("A file could not be stored: %s", e.getMessage());
        return Kind.STORAGE_FULL.because("The file could not be stored: there is no room for it, and nothing was kept");
    }

    /** Of a form whose part of this name is missing, or is not as it has to be. */
    static Refusal of(String part, Flaw flaw, String detail) {
        var faults = new Faults();
        faults.add("/" + part, flaw, detail);
        return faults.refusal(Kind.UNACCEPTABLE);
    }
}
