// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.HashSet;
import java.util.UUID;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** What a story must hold to before anything is stored. Whether it may go live is another question. */
final class StoryRules {

    private StoryRules() {}

    static void check(Story story, Faults faults) {
        Slug.check(faults, "/slug", story.slug());
        if (story.language() != null)
            faults.check(
                    Language.isTag(story.language()),
                    "/language",
                    Flaw.INVALID_FORMAT,
                    "This takes a language tag (BCP 47), such as en, de or pt-BR");
        Rules.required(faults, "/headline", story.headline(), 500);
        Rules.optional(faults, "/kicker", story.kicker(), 500);
        Rules.optional(faults, "/standfirst", story.standfirst(), 5000);
        Rules.optional(faults, "/byline", story.byline(), 1000);
        Rules.optional(faults, "/dateline", story.dateline(), 500);
        Rules.optional(faults, "/displayedText", story.displayedText(), 500);
        contributors(story, faults);
        words(story, faults);
        if (story.source() != null) story.source().check(faults);
        body(story, faults);
        captions(story, faults);
        attributions(story, faults);
        var seen = new HashSet<UUID>();
        Rules.each(story.related(), "/related", 100, faults, (related, at) -> {
            if (Rules.present(faults, at + "/article", related.article()))
                unique(seen, related.article(), at + "/article", faults);
        });
    }

    private static void contributors(Story story, Faults faults) {
        Rules.each(story.contributors(), "/contributors", 100, faults, (person, at) -> {
            Rules.required(faults, at + "/name", person.name(), 500);
            Rules.optional(faults, at + "/role", person.role(), 100);
        });
    }

    private static void words(Story story, Faults faults) {
        var seen = new HashSet<String>();
        Rules.each(story.tags(), "/tags", 100, faults, (tag, at) -> {
            faults.check(seen.add(tag), at, Flaw.DUPLICATE, "This tag is there already");
            Slug.check(faults, at, tag);
        });
        if (story.seo() == null) return;
        Rules.optional(faults, "/seo/title", story.seo().title(), 500);
        Rules.optional(faults, "/seo/description", story.seo().description(), 5000);
        Links.web(faults, "/seo/canonicalUrl", story.seo().canonicalUrl());
    }

    private static void body(Story story, Faults faults) {
        var ids = new HashSet<UUID>();
        Rules.each(story.body(), "/body", faults, (block, at) -> {
            unique(ids, block.id(), at + "/id", faults);
            BlockRules.check(block, story, at, faults);
        });
    }

    private static void captions(Story story, Faults faults) {
        var ids = new HashSet<UUID>();
        var leads = new HashSet<Caption.Role>();
        Rules.each(story.captions(), "/captions", 2000, faults, (caption, at) -> {
            unique(ids, caption.id(), at + "/id", faults);
            caption.check(at, faults);
            if (caption.role() == Caption.Role.LEAD)
                faults.check(
                        leads.add(caption.role()),
                        at + "/role",
                        Flaw.DUPLICATE,
                        "A story has one lead photo: make the other one `inline`");
        });
    }

    private static void attributions(Story story, Faults faults) {
        var reach = new Reach(story);
        var ids = new HashSet<UUID>();
        Rules.each(story.attributions(), "/attributions", 2000, faults, (said, at) -> {
            unique(ids, said.id(), at + "/id", faults);
            AttributionRules.alone(said, at, faults);
            AttributionRules.within(said, reach, at, faults);
        });
    }

    private static void unique(HashSet<UUID> seen, @Nullable UUID id, String at, Faults faults) {
        if (id != null) faults.check(seen.add(id), at, Flaw.DUPLICATE, "This id is used twice");
    }
}
