// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import news.verbatim.kernel.Kind;
import org.jboss.logging.Logger;

/** Whether a file is still what was stored. */
@ApplicationScoped
public class Soundness {

    private static final Logger LOG = Logger.getLogger(Soundness.class);

    private record Seen(String sha256, long size, FileTime changed) {}

    private final Storage storage;
    private final Cache<Seen, Boolean> sound = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Soundness(Storage storage) {
        this.storage = storage;
    }

    /** The file, which is what it was when it was stored, or a refusal. */
    public Path sound(String sha256) {
        try {
            var file = storage.at(sha256);
            var seen = new Seen(sha256, Files.size(file), Files.getLastModifiedTime(file));
            if (sound.getIfPresent(seen) == null) {
                if (!sum(file).equals(sha256)) throw corrupt(sha256, "its bytes have changed");
                sound.put(seen, true);
            }
            return file;
        } catch (NoSuchFileException _) {
            throw corrupt(sha256, "it is not there");
        } catch (IOException e) {
            throw corrupt(sha256, e.getMessage());
        }
    }

    /** The same without remembering: for those who look for what disks have lost. */
    public boolean isSound(String sha256) throws IOException {
        try {
            return sum(storage.at(sha256)).equals(sha256);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private static RuntimeException corrupt(String sha256, String why) {
        LOG.errorf("The file %s is not what was stored: %s", sha256, why);
        return Kind.CORRUPT_MEDIA.because(
                "The file is damaged where it is stored, and is not given out: it has to be brought back from a backup");
    }

    private static String sum(Path file) throws IOException {
        try (var digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(file, digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }
}
