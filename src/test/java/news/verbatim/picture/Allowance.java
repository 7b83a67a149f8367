// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much memory may be asked for in all while a file is read: what no collection of garbage gives back counts. */
final class Allowance {

    static final int MIB = 1024 * 1024;

    private Allowance() {}

    static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    static Said within(int mebibytes, byte[] file) {
        var before = allocated();
        var said = Said.in(file);
        var taken = (allocated() - before) / MIB;
        assertTrue(taken < mebibytes, "reading took " + taken + " MiB");
        return said;
    }
}
