// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of a server that speaks S3, in which every file lies under its checksum as it does in a directory. */
public final class Bucket implements Storage {

    private final String name;
    private final Nearby nearby;
    private final Duration linkTime;
    private final S3Client client;
    private final Connection connection;

    public Bucket(Deposit deposit, Path copies, long most, Duration linkTime) {
        name = deposit.bucket();
        nearby = new Nearby(copies, most, Duration.ofMinutes(1));
        this.linkTime = linkTime;
        connection = new Connection(deposit);
        client = connection.client();
    }

    /** The server compares what arrives with both sums: the one that every server knows, and the one that is the name. */
    @Override
    public void keep(Path file, String sha256) throws IOException {
        var key = Checksum.place(sha256);
        var md5 = base64(Checksum.digest(Files.newInputStream(file), "MD5"));
        var sum = base64(HexFormat.of().parseHex(sha256));
        connection.sent(() -> client.putObject(
                put -> put.bucket(name).key(key).contentMD5(md5).checksumSHA256(sum), RequestBody.fromFile(file)));
        Files.deleteIfExists(file);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        var key = Checksum.place(sha256);
        return connection.asked(() -> client.getObject(get -> get.bucket(name).key(key)));
    }

    @Override
    public Path at(String sha256) throws IOException {
        return nearby.at(sha256, this::open);
    }

    @Override
    public void mistrust(String sha256) {
        nearby.forget(sha256);
    }

    @Override
    public Optional<URI> link(Loan loan) throws IOException {
        try {
            head(loan.sha256());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        return Optional.of(connection.link(
                linkTime,
                get -> get.bucket(name)
                        .key(Checksum.place(loan.sha256()))
                        .responseContentType(loan.mediaType())
                        .responseContentDisposition(loan.disposition())));
    }

    private HeadObjectResponse head(String sha256) throws IOException {
        var key = Checksum.place(sha256);
        return connection.asked(
                () -> client.headObject(head -> head.bucket(name).key(key)));
    }

    /** A thousand at a time, as they are read. */
    @Override
    public Stream<String> before(Instant moment) throws IOException {
        var pages = connection.asked(() -> client.listObjectsV2Paginator(list -> list.bucket(name)));
        return pages.contents().stream()
                .filter(one -> one.lastModified().isBefore(moment))
                .map(S3Object::key)
                .map(key -> key.substring(key.lastIndexOf('/') + 1))
                .filter(Checksum::isOne);
    }

    @Override
    public boolean remove(String sha256, Instant unlessSince) throws IOException {
        try {
            if (!head(sha256).lastModified().isBefore(unlessSince)) return false;
        } catch (NoSuchFileException _) {
            return false;
        }
        var key = Checksum.place(sha256);
        connection.asked(() -> client.deleteObject(delete -> delete.bucket(name).key(key)));
        nearby.forget(sha256);
        return true;
    }
}
