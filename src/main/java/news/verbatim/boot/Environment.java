// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import news.verbatim.storage.Bucket;
import news.verbatim.storage.Deposit;
import news.verbatim.storage.Folder;
import news.verbatim.storage.Moving;
import news.verbatim.storage.Storage;

/** What was decided before the start, read where the framework's own configuration cannot be read yet. */
final class Environment {

    private Environment() {}

    /** Follows the framework's rule that {@code -D} goes before the environment. */
    static String value(String name, String otherwise) {
        var property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
        if (property != null) return property;
        return System.getenv().getOrDefault(name, otherwise);
    }

    static Path data() {
        return Path.of(value("VERBATIM_DATA", "data"));
    }

    /** Where files are kept that are not in a bucket. */
    static Folder folder() {
        return new Folder(Path.of(
                value("VERBATIM_STORAGE_DIRECTORY", data().resolve("media").toString())));
    }

    /** The bucket that was named, for one who reads nothing of it twice. */
    static Optional<Bucket> bucket() {
        var name = value("VERBATIM_S3_BUCKET", "");
        if (name.isBlank()) return Optional.empty();
        var endpoint = value("VERBATIM_S3_ENDPOINT", "");
        var deposit = new Deposit(
                name,
                endpoint.isBlank() ? null : URI.create(endpoint),
                value("VERBATIM_S3_REGION", "us-east-1"),
                value("VERBATIM_S3_ACCESS_KEY", ""),
                value("VERBATIM_S3_SECRET_KEY", ""),
                Boolean.parseBoolean(value("VERBATIM_S3_PATH_STYLE", "false")));
        return Optional.of(new Bucket(deposit, data().resolve(".moving"), 0, Duration.ZERO));
    }

    /** Where files are kept by a product that has these settings. */
    static Storage storage() {
        return Moving.of(inBucket(), folder(), bucket());
    }

    /** Said before anything begins, and not when the first file arrives. */
    static void refuseNoBucket() {
        if (inBucket() && value("VERBATIM_S3_BUCKET", "").isBlank()) throw noBucket();
    }

    static Bucket bucketOrRefuse() {
        return bucket().orElseThrow(Environment::noBucket);
    }

    private static boolean inBucket() {
        return value("VERBATIM_STORAGE", "folder").equalsIgnoreCase("s3");
    }

    private static IllegalStateException noBucket() {
        return new IllegalStateException(
                "Files are to be kept in a bucket, and none is named: set VERBATIM_S3_BUCKET.");
    }

    /** The database that somebody else runs, where one was named. */
    static Optional<Database> outside() {
        var url = value("VERBATIM_DB_URL", "");
        if (url.isBlank()) return Optional.empty();
        var username = value("VERBATIM_DB_USERNAME", "verbatim");
        return Optional.of(Database.outside(url, username, value("VERBATIM_DB_PASSWORD", "")));
    }

    /** The database of an application that may be running at this moment, or else one of its own until this process ends. */
    static Database present() throws IOException {
        var outside = outside();
        if (outside.isPresent()) return outside.get();
        if (!DataDirectory.isThere(data()))
            throw new IllegalStateException("There is no Verbatim in %s: name its directory in VERBATIM_DATA."
                    .formatted(data().toAbsolutePath()));
        var directory = DataDirectory.at(data());
        var server = Postmaster.on(directory.cluster()).filter(Postmaster::ready);
        if (server.isPresent()) return Database.embedded(server.get().port(), directory.password());
        return EmbeddedPostgres.open(data(), () -> {});
    }
}
