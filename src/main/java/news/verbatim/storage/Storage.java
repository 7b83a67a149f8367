// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps files by the SHA-256 of their bytes. A file that is not there is a {@link java.nio.file.NoSuchFileException}; storage
 * that cannot be reached is refused in words.
 */
public interface Storage {

    /** The file is moved there, and safe from a power cut when this returns. */
    void keep(Path file, String sha256) throws IOException;

    /** Its bytes, from where they are kept and nowhere nearer; whoever reads checks that they are what they were. */
    InputStream open(String sha256) throws IOException;

    /** Where it can be read on this machine for the next minute at least; whoever reads checks it as well. */
    Path at(String sha256) throws IOException;

    /** What lay there was not what it was: where that was a copy, the next is fetched anew. */
    default void mistrust(String sha256) {}

    /** Where clients may read it themselves for a short time, if they may at all. */
    default Optional<URI> link(Loan loan) throws IOException {
        return Optional.empty();
    }

    /** Those that were kept before this moment, as far as anything that is there has such a name; to be closed. */
    Stream<String> before(Instant moment) throws IOException;

    /** Takes it away, unless it was kept again since this moment; says whether. */
    boolean remove(String sha256, Instant unlessSince) throws IOException;
}
