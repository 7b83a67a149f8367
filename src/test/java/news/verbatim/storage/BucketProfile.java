// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A newsroom whose files lie in a bucket, and whose readers are sent on to it where nobody may keep the answer for ever. */
public class BucketProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** The server, which a test may stop and start again. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try {
                var server = S3Server.shared();
                return Map.of(
                        "verbatim.storage.kind",
                        "s3",
                        "verbatim.s3.bucket",
                        server.fresh(),
                        "verbatim.s3.endpoint",
                        server.endpoint().toString(),
                        "verbatim.s3.access-key",
                        S3Server.ACCESS_KEY,
                        "verbatim.s3.secret-key",
                        S3Server.SECRET,
                        "verbatim.s3.path-style",
                        "true",
                        "verbatim.s3.links",
                        "passing");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {}
    }
}
