// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Keeps files by the SHA-256 of their bytes. */
public interface Storage {

    /** The file is moved there, and safe from a power cut when this returns. */
    void keep(Path file, String sha256) throws IOException;

    /** Where the file can be read; whoever reads it checks that it is what it was. */
    Path at(String sha256) throws IOException;

    /** Those that were kept before this moment, as far as anything that is there has such a name. */
    List<String> before(Instant moment) throws IOException;

    /** Takes it away, unless it was kept again since this moment; says whether. */
    boolean remove(String sha256, Instant unlessSince) throws IOException;
}
