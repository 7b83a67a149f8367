// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What a file consists of, in its order; a file in more pieces than any program writes is refused. */
final class Parts implements Iterable<Part> {

    private static final int MOST = 100_000;

    private final List<Part> found = new ArrayList<>();

    /** Goes through a file and notes its parts until they end or a fault is met. */
    interface Walk {
        void over(Input file, Parts into) throws IOException;
    }

    void add(Input file, String name, long at, long length) throws Unreadable {
        if (found.size() == MOST) throw new Unreadable("The file is cut into too many pieces");
        if (length < 0 || length > file.length() - at)
            throw new Unreadable("The file ends in the middle of its part " + Text.plain(name));
        found.add(new Part(name, at, length));
    }

    List<Part> all() {
        return List.copyOf(found);
    }

    Part last() {
        return found.getLast();
    }

    Optional<Part> first(String name) {
        return found.stream().filter(part -> part.is(name)).findFirst();
    }

    long count(String name) {
        return found.stream().filter(part -> part.is(name)).count();
    }

    @Override
    public Iterator<Part> iterator() {
        return found.iterator();
    }
}
