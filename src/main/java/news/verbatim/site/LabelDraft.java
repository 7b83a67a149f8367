// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import news.verbatim.http.Rules;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor says about a section or a tag. */
@Schema(name = "Label", description = "A section or a tag")
public record LabelDraft(
        @Schema(
                description = "Its part of the address, which never changes; needed when it is made",
                examples = "local-politics",
                maxLength = 120)
        @Nullable
        String slug,

        @Schema(
                required = true,
                description = "The name as readers see it",
                examples = "Local politics",
                maxLength = 200)
        String name,

        @Schema(
                description = "Its place among the others, lowest first; 0 if left out",
                minimum = "0",
                maximum = "100000")
        @Nullable
        Integer order)
        implements Checked {

    /** What is left out comes first. */
    public LabelDraft {
        order = order == null ? 0 : order;
    }

    @Override
    public void check(Faults faults) {
        Rules.slug(faults, "/slug", slug);
        Rules.name(faults, "/name", name, 200);
        faults.check(
                order >= 0 && order <= 100_000, "/order", Flaw.OUT_OF_RANGE, "The order is a number from 0 to 100,000");
    }

    /** The draft of something new, which cannot do without a slug. */
    LabelDraft complete() {
        var faults = new Faults();
        faults.check(slug != null, "/slug", Flaw.MISSING, "Give it a slug, such as local-politics");
        faults.orRefuse(Kind.UNACCEPTABLE);
        return this;
    }

    /** The draft of what is already there under this slug. */
    LabelDraft at(String slug) {
        var faults = new Faults();
        var same = this.slug == null || this.slug.equals(slug);
        faults.check(same, "/slug", Flaw.READ_ONLY, "The slug never changes: leave it out, or send '%s'", slug);
        faults.orRefuse(Kind.UNACCEPTABLE);
        return new LabelDraft(slug, name, order);
    }
}
