// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.UUID;
import news.verbatim.kernel.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The article that a quotation or a caption stands in. */
@Schema(name = "ArticleLink", description = "The article something stands in")
record Where(UUID id, String slug, String url, String headline, Moment publishedAt) {

    static Where of(Document document) {
        return new Where(document.id(), document.slug(), document.url(), document.headline(), document.publishedAt());
    }
}
