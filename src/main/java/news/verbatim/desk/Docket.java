// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import news.verbatim.article.Article;
import news.verbatim.article.Articles;
import news.verbatim.article.Attributions;
import news.verbatim.article.Revisions;
import news.verbatim.http.IfMatch;
import news.verbatim.http.Trail;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import news.verbatim.speaker.Speaker;
import news.verbatim.story.Attribution;
import news.verbatim.story.Story;

/** Judges many attributions in one transaction: each article gains one revision, or nothing is done at all. */
@ApplicationScoped
class Docket {

    private final Attributions attributions;
    private final Articles articles;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Verdicts verdicts;
    private final Trail trail;

    Docket(
            Attributions attributions,
            Articles articles,
            Revisions revisions,
            Drafting drafting,
            Verdicts verdicts,
            Trail trail) {
        this.attributions = attributions;
        this.articles = articles;
        this.revisions = revisions;
        this.drafting = drafting;
        this.verdicts = verdicts;
        this.trail = trail;
    }

    /** In the order of what was asked. */
    List<QueueResource.Line> judge(List<VerdictsDraft.Line> asked) {
        var cases = cases(asked);
        hold(cases, asked);
        var met = new HashMap<VerdictDraft.Choice, Speaker>();
        var faults = new Faults();
        for (var one : cases) weigh(one, asked, met, faults);
        faults.orRefuse(Kind.UNACCEPTABLE);
        var changes = new ArrayList<Trail.Change>();
        var judged = new TreeMap<Integer, QueueResource.Line>();
        for (var one : cases) pass(one, asked, changes, judged);
        trail.each(changes);
        return List.copyOf(judged.values());
    }

    /** What is asked about one article: by which lines. */
    private static final class Case {

        private final Article article;
        private final List<Integer> lines;
        private final int revision;
        private Story before;
        private Drafting.Change change;

        @SuppressWarnings("NullAway.Init")
        private Case(Article article, List<Integer> lines) {
            this.article = article;
            this.lines = lines;
            this.revision = article.revision();
        }
    }

    /** Articles are held in the order of their ids, so that two who judge at once wait for one another and not both. */
    private List<Case> cases(List<VerdictsDraft.Line> asked) {
        var known = attributions.articles(
                asked.stream().map(VerdictsDraft.Line::attribution).toList());
        var lines = new TreeMap<UUID, List<Integer>>();
        var faults = new Faults();
        for (var i = 0; i < asked.size(); i++) {
            var article = known.get(asked.get(i).attribution());
            if (article == null) unknown(i, asked, faults);
            else lines.computeIfAbsent(article, _ -> new ArrayList<>()).add(i);
        }
        faults.orRefuse(Kind.UNACCEPTABLE);
        var cases = new ArrayList<Case>();
        lines.forEach((id, of) -> articles.stillHeld(id)
                .ifPresentOrElse(
                        article -> cases.add(new Case(article, of)),
                        // deleted since it was looked up: its attributions are as unknown as if they had never been
                        () -> of.forEach(line -> unknown(line, asked, faults))));
        faults.orRefuse(Kind.UNACCEPTABLE);
        return cases;
    }

    private static void unknown(int line, List<VerdictsDraft.Line> asked, Faults faults) {
        faults.add(
                VerdictsDraft.at(line) + "/attribution",
                Flaw.UNKNOWN_REFERENCE,
                "There is no attribution %s",
                asked.get(line).attribution());
    }

    private void hold(List<Case> cases, List<VerdictsDraft.Line> asked) {
        var faults = new Faults();
        var stale = new ArrayList<Refusal>();
        for (var one : cases)
            for (var line : one.lines) {
                var seen = asked.get(line).revision();
                if (seen == one.revision) continue;
                stale.add(articles.stale(one.article, new IfMatch(seen)));
                faults.add(
                        VerdictsDraft.at(line) + "/revision",
                        Flaw.MISMATCH,
                        "The article %s is at revision %d by now; you saw revision %d",
                        one.article.id(),
                        one.revision,
                        seen);
            }
        if (stale.isEmpty()) return;
        var refusal = new Refusal(
                Kind.STALE_REVISION,
                "Nothing was judged: read again what changed meanwhile, and send the verdicts with the revisions you find",
                faults.all());
        stale.getFirst().facts().forEach(refusal::with);
        throw refusal;
    }

    private void weigh(Case one, List<VerdictsDraft.Line> asked, Map<VerdictDraft.Choice, Speaker> met, Faults faults) {
        one.before = revisions.story(one.article);
        var known = new ArrayList<>(one.before.attributions());
        var judged = new ArrayList<>(known);
        var places = new HashMap<Integer, Integer>();
        var sitting = verdicts.over(one.before, met);
        for (var line : one.lines) {
            var place = place(one.before, asked.get(line).attribution());
            places.put(place, line);
            var said = known.get(place).seen();
            known.set(place, said);
            try {
                judged.set(place, sitting.pass(said, asked.get(line).draft()));
            } catch (Refusal no) {
                told(no.faults(), VerdictsDraft.at(line), faults);
            }
        }
        one.change = drafting.change(
                one.article, one.before.withAttributions(known), one.before.withAttributions(sitting.spread(judged)));
        for (var fault : one.change.refused()) {
            var steps = fault.pointer().split("/", 4);
            var line =
                    steps.length > 2 && steps[1].equals("attributions") ? places.get(Integer.valueOf(steps[2])) : null;
            var rest = line != null && steps.length > 3 ? "/" + steps[3] : "";
            told(
                    List.of(new Faults.Fault(rest, fault.kind(), fault.detail())),
                    VerdictsDraft.at(line == null ? one.lines.getFirst() : line),
                    faults);
        }
    }

    private static void told(List<Faults.Fault> all, String at, Faults faults) {
        for (var fault : all)
            if (!faults.at(at + fault.pointer()))
                faults.add(new Faults.Fault(at + fault.pointer(), fault.kind(), fault.detail()));
    }

    private void pass(
            Case one,
            List<VerdictsDraft.Line> asked,
            List<Trail.Change> changes,
            Map<Integer, QueueResource.Line> judged) {
        var after = one.change.save("verdict", "");
        for (var line : one.lines) {
            var id = asked.get(line).attribution();
            var said = after.attributions().get(place(after, id));
            if (!before(one, id).equals(said))
                changes.add(
                        new Trail.Change("attribution", id, one.article.id(), one.revision, one.article.revision()));
            judged.put(line, QueueResource.Line.of(one.article, after, said));
        }
    }

    private static Attribution before(Case one, UUID id) {
        return one.before.attributions().get(place(one.before, id));
    }

    private static int place(Story story, UUID id) {
        return Listed.place(story.attributions(), said -> id.equals(said.id()), "attribution", id);
    }
}
