// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.List;
import news.verbatim.article.Article;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Page;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What hangs under an article answers with the article's ETag. */
final class Answers {

    private Answers() {}

    static <T> RestResponse<T> ok(Article article, T body) {
        return ResponseBuilder.ok(body).header("ETag", tag(article)).build();
    }

    /** With a link to what belongs to it, where there is one. */
    static <T> RestResponse<T> ok(Article article, T body, @Nullable String link) {
        var answer = ResponseBuilder.ok(body).header("ETag", tag(article));
        return (link == null ? answer : answer.header("Link", link)).build();
    }

    static <T> RestResponse<T> created(Article article, T body, String location) {
        return ResponseBuilder.<T>create(201)
                .entity(body)
                .header("Location", location)
                .header("ETag", tag(article))
                .build();
    }

    static RestResponse<Void> gone(Article article) {
        return ResponseBuilder.<Void>create(204).header("ETag", tag(article)).build();
    }

    /** All of a list that has an end by itself. */
    static <T> Page<T> whole(List<T> items) {
        return Page.whole(items);
    }

    private static String tag(Article article) {
        return IfMatch.tag(article.revision());
    }
}
