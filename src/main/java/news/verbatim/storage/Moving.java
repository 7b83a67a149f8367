// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** While files move from there to here: what is not here yet is still read where it was. */
public record Moving(Storage here, Storage there) implements Storage {

    public static Storage of(boolean inBucket, Folder folder, Optional<Bucket> bucket) {
        if (bucket.isEmpty()) return folder;
        return inBucket ? new Moving(bucket.get(), folder) : new Moving(folder, bucket.get());
    }

    @Override
    public void keep(Path file, String sha256) throws IOException {
        here.keep(file, sha256);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        try {
            return here.open(sha256);
        } catch (NoSuchFileException _) {
            return there.open(sha256);
        }
    }

    @Override
    public Path at(String sha256) throws IOException {
        try {
            return here.at(sha256);
        } catch (NoSuchFileException _) {
            return there.at(sha256);
        }
    }

    @Override
    public void mistrust(String sha256) {
        here.mistrust(sha256);
        there.mistrust(sha256);
    }

    @Override
    public Optional<URI> link(Loan loan) throws IOException {
        return here.link(loan);
    }

    @Override
    public Stream<String> before(Instant moment) throws IOException {
        return here.before(moment);
    }

    @Override
    public boolean remove(String sha256, Instant unlessSince) throws IOException {
        return here.remove(sha256, unlessSince);
    }
}
