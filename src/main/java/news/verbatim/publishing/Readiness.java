// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is missing before readers may have an article; the same call reports it and stands in the way. */
@Schema(description = "What stands in the way of publishing, and what an editor may want to look at")
public record Readiness(
        boolean ready,
        @Schema(description = "Must be mended first") List<Faults.Fault> blocking,
        @Schema(description = "Worth a look") List<Faults.Fault> advisory) {

    static Readiness of(Faults blocking, Faults advisory) {
        return new Readiness(blocking.isEmpty(), blocking.all(), advisory.all());
    }

    /** The same for an article that the site wants approved first. */
    Readiness unapproved() {
        var more = new Faults();
        more.add("", Flaw.NOT_ALLOWED, "On this site an article is approved before it is published");
        blocking.forEach(more::add);
        return new Readiness(false, more.all(), advisory);
    }

    void orRefuse() {
        var faults = new Faults();
        blocking.forEach(faults::add);
        faults.orRefuse(Kind.NOT_READY);
    }
}
