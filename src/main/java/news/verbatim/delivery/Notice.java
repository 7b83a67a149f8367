// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One change of what readers see, as nodes tell each other of it: which of all changes it is, when, and of which articles. */
record Notice(long generation, Instant at, Set<UUID> articles) {

    static final String CHANNEL = "verbatim_readers";

    /** PostgreSQL carries 8,000 bytes; a longer list is left out, and then found by asking as it would be without a word. */
    private static final int MOST_ARTICLES = 200;

    static Notice of(String text) {
        var parts = text.split(" ");
        var articles = Arrays.stream(parts).skip(2).map(UUID::fromString).collect(Collectors.toSet());
        return new Notice(Long.parseLong(parts[0]), Instant.parse(parts[1]), articles);
    }

    boolean canBeCarried() {
        return articles.size() <= MOST_ARTICLES;
    }

    String text() {
        return articles.stream().map(UUID::toString).collect(Collectors.joining(" ", generation + " " + at + " ", ""));
    }
}
