// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import news.verbatim.article.Article;
import news.verbatim.http.Caller;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Kind;

/** Whose articles one may change: reporters their own, editors any, and photo editors any article's captions. */
@ApplicationScoped
class Rights {

    private final Caller caller;

    Rights(Caller caller) {
        this.caller = caller;
    }

    void toWrite(Article article) {
        if (caller.is(Roles.EDITOR) || owns(article)) return;
        throw Kind.FORBIDDEN.because(
                "Reporters change their own articles; this one is %s's. An editor may change it", article.createdBy());
    }

    void toCaption(Article article) {
        if (!caller.is(Roles.PHOTO)) toWrite(article);
    }

    private boolean owns(Article article) {
        return caller.is(Roles.REPORTER) && article.createdBy().equals(caller.name());
    }
}
