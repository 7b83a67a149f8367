// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import news.verbatim.http.Cursor;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the audit can be asked for. */
record AuditFilters(
        @RestQuery @Parameter(description = "Id of an article: everything that was done to it or below it") @Nullable
        String article,

        @RestQuery @Parameter(description = "A user name: everything this user did", example = "ina.moll") @Nullable
        String actor,

        @RestQuery
        @Parameter(description = "What was done, by the name of its operation here", example = "publishArticle")
        @Nullable
        String action,

        @RestQuery @Parameter(description = "At or after this date (UTC) or instant") @Nullable
        String from,

        @RestQuery @Parameter(description = "Before this date (UTC) or instant") @Nullable
        String to) {

    String text() {
        return Cursor.filters("audit", article, actor, action, from, to);
    }
}
