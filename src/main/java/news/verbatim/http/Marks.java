// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link Trail} was told during one request. */
@RequestScoped
@Unremovable
class Marks {

    private @Nullable Integer revision;
    private @Nullable String kind;
    private @Nullable String object;
    private @Nullable MessageDigest body;
    private @Nullable List<Trail.Change> changes;

    private final List<Trail.Reprint> reprints = new ArrayList<>();

    void from(int revision) {
        this.revision = revision;
    }

    void about(String kind, String object) {
        this.kind = kind;
        this.object = object;
    }

    void changes(List<Trail.Change> changes) {
        this.changes = List.copyOf(changes);
    }

    void reprints(Trail.Reprint reprint) {
        reprints.add(reprint);
    }

    List<Trail.Reprint> reprints() {
        return List.copyOf(reprints);
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

    @Nullable
    List<Trail.Change> changes() {
        return changes;
    }
}
