// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import news.verbatim.media.NamedFiles;
import news.verbatim.storage.Checksum;
import news.verbatim.storage.Storage;

/**
 * Carries the files that photos name from a directory to a bucket, or back, and reads each where it arrived. It leaves them
 * where they were and remembers nothing: what is found whole at its new place is not carried again.
 */
final class Move {

    private final Storage from;
    private final Storage to;
    private final Path aside;
    private final List<String> missing = new ArrayList<>();
    private int carried;
    private int there;

    private Move(Storage from, Storage to, Path aside) {
        this.from = from;
        this.to = to;
        this.aside = aside;
    }

    static String to(String place) throws IOException, SQLException {
        var toBucket = place.equals("s3");
        if (!toBucket && !place.equals("folder"))
            throw new IllegalArgumentException(
                    "Files are moved to 's3' or to 'folder', and not to '%s'.".formatted(place));
        var bucket = Environment.bucketOrRefuse();
        var folder = Environment.folder();
        var aside = Environment.data().resolve(".moving");
        var move = new Move(toBucket ? folder : bucket, toBucket ? bucket : folder, aside);
        try (var connection = Environment.present().connect()) {
            Files.createDirectories(aside);
            move.all(connection);
        }
        return move.told(place);
    }

    private void all(Connection connection) throws IOException, SQLException {
        for (var some = NamedFiles.after(connection, "");
                !some.isEmpty();
                some = NamedFiles.after(connection, some.getLast())) for (var sha256 : some) one(sha256);
    }

    private void one(String sha256) throws IOException {
        if (isAt(to, sha256)) {
            there++;
            return;
        }
        var file = aside.resolve(sha256);
        try (var in = from.open(sha256)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException _) {
            missing.add(sha256);
            return;
        }
        if (!Checksum.of(Files.newInputStream(file)).equals(sha256)) {
            missing.add(sha256);
            Files.delete(file);
            return;
        }
        to.keep(file, sha256);
        if (!isAt(to, sha256)) throw new IOException("the file %s did not arrive as it is".formatted(sha256));
        carried++;
    }

    private static boolean isAt(Storage place, String sha256) throws IOException {
        try {
            return Checksum.of(place.open(sha256)).equals(sha256);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private String told(String place) {
        if (!missing.isEmpty())
            throw new IllegalStateException(
                    "%d files are at their new place, but these are missing or damaged at both: %s"
                            .formatted(carried + there, String.join(", ", missing)));
        return "%d files: %d carried to %s now, %d were there".formatted(carried + there, carried, place, there);
    }
}
