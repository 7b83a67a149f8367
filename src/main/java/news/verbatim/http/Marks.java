// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** What {@link Trail} was told during one request. */
@RequestScoped
@Unremovable
class Marks {

    private @Nullable Integer revision;
    private @Nullable String kind;
    private @Nullable String object;
    private @Nullable MessageDigest body;

    void from(int revision) {
        this.revision = revision;
    }

    void about(String kind, String object) {
        this.kind = kind;
        this.object = object;
    }

    void reads(MessageDigest body) {
        this.body = body;
    }

    @Nullable
    Integer revision() {
        return revision;
    }

    @Nullable
    String kind() {
        return kind;
    }

    @Nullable
    String object() {
        return object;
    }

    @Nullable
    MessageDigest body() {
        return body;
    }
}
