// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the audit as it is read. */
@Schema(name = "AuditLine", description = "One change, or one refusal worth knowing; never altered afterwards")
record AuditView(
        @Schema(description = "Its place: 1, 2, … without gaps", examples = "4711")
        long sequence,

        @Schema(description = "When, by the database's clock")
        Instant at,

        @Schema(
                description = "The user who did it; `system` where the product did it by itself, `nobody` where someone"
                        + " failed to sign in",
                examples = "ina.moll")
        String actor,

        @Schema(
                description = "How they showed who they are: `token`, `key`, `oidc`, `system` or `none`",
                examples = "token")
        String via,

        @Schema(description = "What was done, by the name of its operation here", examples = "publishArticle")
        String action,

        @Schema(description = "What it was done to") Thing object,

        @Schema(description = "The article it was done to, or to a part of") @Nullable
        UUID article,

        @Schema(description = "The revision it began with, where there was one") @Nullable
        Integer revisionBefore,

        @Schema(description = "The revision it made, where it made one") @Nullable
        Integer revisionAfter,

        @Schema(description = "The request's `X-Request-Id`, which the log has too") @Nullable
        String requestId,

        @Schema(
                description =
                        "More, where there is more to say: a refusal and its kind, or that readers got the article anew (`minor`)")
        @Nullable
        String details,

        @Schema(description = "SHA-256 that seals this line and all before it, in hexadecimal")
        String hash) {

    /** What something was done to. */
    @Schema(name = "AuditObject", description = "A kind of thing, and which of them")
    record Thing(
            @Schema(description = "Such as `article`, `caption`, `speaker`, `user` or `site`", examples = "article")
            String kind,

            @Schema(description = "Its id, slug or name; null where there is only one or where none was made") @Nullable
            String id) {}

    static AuditView of(Line line) {
        var entry = line.entry();
        return new AuditView(
                line.sequence(),
                line.at(),
                entry.actor(),
                entry.via(),
                entry.action(),
                new Thing(entry.subject().kind(), entry.subject().id()),
                entry.subject().article(),
                entry.before(),
                entry.after(),
                entry.request(),
                entry.details(),
                HexFormat.of().formatHex(line.hash()));
    }
}
