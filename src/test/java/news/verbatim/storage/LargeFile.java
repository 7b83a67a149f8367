// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/** Keeps 50 MB in a bucket and reads them back, in a process that has less memory than that. */
final class LargeFile {

    private LargeFile() {}

    public static void main(String... arguments) throws Exception {
        var directory = Path.of(arguments[2]);
        var file = directory.resolve("large.part");
        var random = new Random(7);
        var block = new byte[1 << 20];
        try (var out = Files.newOutputStream(file)) {
            for (var n = 0; n < 50; n++) {
                random.nextBytes(block);
                out.write(block);
            }
        }
        var sha256 = Checksum.of(Files.newInputStream(file));
        var deposit = new Deposit(
                arguments[1], URI.create(arguments[0]), "us-east-1", S3Server.ACCESS_KEY, S3Server.SECRET, true);
        var bucket = new Bucket(deposit, directory.resolve("copies"), 1 << 30, Duration.ofMinutes(5));
        bucket.keep(file, sha256);
        new Soundness(bucket).sound(sha256);
        System.out.println(sha256);
        System.exit(0); // what waits to clear away copies would hold it up
    }
}
