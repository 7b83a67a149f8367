// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.Revisions;
import news.verbatim.article.Writer;
import news.verbatim.http.Caller;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Kind;
import news.verbatim.publishing.Publications;
import news.verbatim.story.Anchoring;
import news.verbatim.story.Attribution;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Accepts stories: whoever brings one, an editor, an importer or the samples, it passes the same checks. */
@ApplicationScoped
public class Drafting {

    private final Articles articles;
    private final Revisions revisions;
    private final Writer writer;
    private final Judging judging;
    private final References references;
    private final Filer filer;
    private final Publications publications;
    private final Caller caller;

    Drafting(
            Articles articles,
            Revisions revisions,
            Writer writer,
            Judging judging,
            References references,
            Filer filer,
            Publications publications,
            Caller caller) {
        this.articles = articles;
        this.revisions = revisions;
        this.writer = writer;
        this.judging = judging;
        this.references = references;
        this.filer = filer;
        this.publications = publications;
        this.caller = caller;
    }

    /** A new article. {@code origin} tells where attributions come from that carry no verdict yet. */
    public ArticleView begin(Story story, String action, Attribution.Origin origin) {
        var faults = new Faults();
        var forbidden = new Faults();
        var accepted = accepted(story, null, null, null, origin, faults, forbidden);
        forbidden.orRefuse(Kind.FORBIDDEN);
        var filing = filer.file(accepted, faults);
        faults.orRefuse(Kind.UNACCEPTABLE);
        var article = writer.begin(accepted, filing, action, caller.name());
        return ArticleView.of(article, accepted, List.of(), article.createdAt());
    }

    /** What becomes of an article's story; equal to what is there, it changes nothing, not even the revision. */
    Change change(Article article, Attribution.Origin origin, Kind refusal, UnaryOperator<Story> edit) {
        var before = revisions.story(article);
        return change(article, before, before, origin, refusal, edit.apply(before));
    }

    /** What would become of it, judged as a change of another story than the present one. */
    Change change(Article article, Story known, Story sent) {
        return change(article, revisions.story(article), known, Attribution.Origin.EDITOR, Kind.UNACCEPTABLE, sent);
    }

    private Change change(
            Article article, Story before, Story known, Attribution.Origin origin, Kind refusal, Story sent) {
        var faults = new Faults();
        var forbidden = new Faults();
        var after = accepted(sent, before, known, article.id(), origin, faults, forbidden);
        return new Change(article, before, after, faults, forbidden, refusal);
    }

    /** A change that has been looked at; {@link #save} makes it a revision. */
    final class Change {

        private final Article article;
        private final Story before;
        private final Story after;
        private final Faults faults;
        private final Faults forbidden;
        private final Kind refusal;

        private Change(Article article, Story before, Story after, Faults faults, Faults forbidden, Kind refusal) {
            this.article = article;
            this.before = before;
            this.after = after;
            this.faults = faults;
            this.forbidden = forbidden;
            this.refusal = refusal;
        }

        Story story() {
            return after;
        }

        /** Why it would be refused. Tags it brings into being are there until the transaction is given up. */
        List<Faults.Fault> refused() {
            if (faults.isEmpty() && forbidden.isEmpty()) filer.file(after, faults);
            return Stream.concat(forbidden.all().stream(), faults.all().stream())
                    .toList();
        }

        /** Pointers below {@code part} are told as the client sent that part. */
        Story save(String action, String part) {
            return save(action, part, null);
        }

        Story save(String action, String part, @Nullable String note) {
            within(forbidden, part).orRefuse(Kind.FORBIDDEN);
            var filing = after.equals(before) ? null : filer.file(after, faults);
            within(faults, part).orRefuse(refusal);
            if (filing != null)
                writer.rewrite(article, before, after, filing, new Writer.Done(action, note, caller.name()));
            return after;
        }
    }

    ArticleView view(Article article, Story story) {
        return ArticleView.of(article, story, publications.of(article.id()), publications.now());
    }

    private Story accepted(
            Story story,
            @Nullable Story present,
            @Nullable Story known,
            @Nullable UUID article,
            Attribution.Origin origin,
            Faults faults,
            Faults forbidden) {
        story.check(faults);
        if (!faults.isEmpty()) return story;
        var anchored = Anchoring.settle(story, known, faults);
        var judged = judging.judge(anchored, known, origin, faults, forbidden);
        references.check(judged, present, article, faults);
        return judged;
    }

    private static Faults within(Faults faults, String part) {
        var told = new Faults();
        for (var fault : faults.all()) {
            var inside = fault.pointer().equals(part) || fault.pointer().startsWith(part + "/");
            var at = inside ? fault.pointer().substring(part.length()) : fault.pointer();
            told.add(new Faults.Fault(at, fault.kind(), fault.detail()));
        }
        return told;
    }
}
