// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a bucket is, and how to get in. */
public record Deposit(
        String bucket, @Nullable URI endpoint, String region, String accessKey, String secretKey, boolean pathStyle) {

    /** Without what is secret: a record prints all it holds. */
    @Override
    public String toString() {
        return "s3://" + bucket;
    }
}
