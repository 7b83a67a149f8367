// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import news.verbatim.kernel.Kind;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The way to a server that speaks S3, and what its answers mean here. Nobody waits long for one that does not answer. */
final class Connection {

    private static final Logger LOG = Logger.getLogger(Bucket.class);
    private static final int AT_ONCE = 8;
    private static final Set<String> FULL = Set.of("QuotaExceeded", "XMinioStorageFull");

    private final Deposit deposit;
    private final AwsCredentialsProvider account;
    private final S3Configuration manners;

    /** Whoever sends holds a connection to the database meanwhile: a server that hangs must not get all of them. */
    private final Semaphore ways = new Semaphore(AT_ONCE);

    Connection(Deposit deposit) {
        this.deposit = deposit;
        account =
                StaticCredentialsProvider.create(AwsBasicCredentials.create(deposit.accessKey(), deposit.secretKey()));
        manners = S3Configuration.builder()
                .pathStyleAccessEnabled(deposit.pathStyle())
                .chunkedEncodingEnabled(false) // not every server understands it
                .build();
    }

    /** Sums are sent by us: those the client would send by itself, many servers do not know. */
    S3Client client() {
        return S3Client.builder()
                .endpointOverride(deposit.endpoint())
                .region(Region.of(deposit.region()))
                .credentialsProvider(account)
                .serviceConfiguration(manners)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(5)))
                .overrideConfiguration(how -> how.apiCallTimeout(Duration.ofSeconds(50))
                        .retryStrategy(
                                StandardRetryStrategy.builder().maxAttempts(2).build()))
                .build();
    }

    URI link(Duration time, Consumer<GetObjectRequest.Builder> what) {
        var presigner = S3Presigner.builder()
                .region(Region.of(deposit.region()))
                .credentialsProvider(account)
                .serviceConfiguration(manners);
        if (deposit.endpoint() != null) presigner.endpointOverride(deposit.endpoint());
        try (var signer = presigner.build()) {
            var signed =
                    signer.presignGetObject(link -> link.signatureDuration(time).getObjectRequest(what));
            return URI.create(signed.url().toString());
        }
    }

    void sent(Supplier<?> file) throws IOException {
        if (!free()) throw unavailable();
        try {
            asked(file);
        } finally {
            ways.release();
        }
    }

    <T> T asked(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (S3Exception e) {
            var code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
            if (e.statusCode() == 404 && !"NoSuchBucket".equals(code)) throw new NoSuchFileException(e.getMessage());
            if (e.statusCode() == 507 || code != null && FULL.contains(code))
                throw Kind.STORAGE_FULL.because("The file could not be stored, and nothing was kept of it");
            throw away(e);
        } catch (SdkException e) {
            throw away(e);
        }
    }

    private boolean free() {
        try {
            return ways.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private RuntimeException away(Exception e) {
        LOG.warnf("%s does not do what it was asked: %s", deposit, e.getMessage());
        return unavailable();
    }

    static RuntimeException unavailable() {
        return Kind.STORAGE_UNAVAILABLE.because("Where files are kept nobody answers: try again in a moment");
    }
}
