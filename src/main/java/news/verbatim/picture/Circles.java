// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the directories of Exif from one to the next: none of them may lead back to one that led to it. */
final class Circles {

    private static final Set<Integer> POINTERS = Set.of(0x014A, 0x8769, 0x8825, 0xA005);
    private static final int MOST = 200;

    private final Input block;
    private final boolean little;
    private final Deque<Long> path = new ArrayDeque<>();
    private int followed;

    private Circles(Input block, boolean little) {
        this.block = block;
        this.little = little;
    }

    /** Always true, where it does not fail. */
    static boolean check(byte @Nullable [] exif) throws IOException {
        if (exif == null || exif.length < 8) return true;
        var block = Input.of(exif);
        var circles = new Circles(block, block.has(0, "II"));
        circles.follow(circles.u32(4));
        return true;
    }

    /** What leads out of the block leads nowhere, and is for others to judge. */
    private void follow(long from) throws IOException {
        if (from < 8 || from + 2 > block.length() || ++followed > MOST) return;
        if (path.contains(from)) throw Unreadable.meant("Its directories lead round in a circle");
        path.push(from);
        var entries = u16(from);
        var end = from + 2 + 12L * entries;
        for (var at = from + 2; at + 12 <= Math.min(end, block.length()); at += 12)
            if (POINTERS.contains(u16(at))) pointed(at);
        if (end + 4 <= block.length()) follow(u32(end));
        path.pop();
    }

    private void pointed(long entry) throws IOException {
        var type = u16(entry + 2);
        var count = u32(entry + 4);
        if (type != 4 && type != 13) return;
        if (count == 1) follow(u32(entry + 8));
        for (long i = 0, list = u32(entry + 8); count > 1 && i < Math.min(count, MOST); i++)
            if (list + 4 * i + 4 <= block.length()) follow(u32(list + 4 * i));
    }

    private int u16(long at) throws IOException {
        return little ? block.little16(at) : block.u16(at);
    }

    private long u32(long at) throws IOException {
        return little ? block.little32(at) : block.u32(at);
    }
}
