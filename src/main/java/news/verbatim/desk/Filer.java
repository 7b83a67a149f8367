// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import news.verbatim.article.Filing;
import news.verbatim.http.Caller;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Nearest;
import news.verbatim.site.Sections;
import news.verbatim.site.Tags;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Finds the section and the tags a story names; a tag that is new comes into being when an editor names it. */
@ApplicationScoped
class Filer {

    private final Sections sections;
    private final Tags tags;
    private final Caller caller;

    Filer(Sections sections, Tags tags, Caller caller) {
        this.sections = sections;
        this.tags = tags;
        this.caller = caller;
    }

    Filing file(Story story, Faults faults) {
        var section = section(story.section(), faults);
        var known = tags.ids(story.tags());
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < story.tags().size(); i++) {
            var slug = story.tags().get(i);
            if (known.containsKey(slug)) ids.add(known.get(slug));
            else if (!caller.is(Roles.EDITOR))
                faults.add(
                        "/tags/" + i,
                        Flaw.UNKNOWN_REFERENCE,
                        "There is no tag '%s'%s; a new one is for an editor to make",
                        slug,
                        Nearest.hintOrAll(slug, tags.slugs()));
            else if (faults.isEmpty())
                ids.add(tags.create(slug, name(slug), caller.name()).id());
        }
        return new Filing(section, List.copyOf(ids));
    }

    private @Nullable UUID section(@Nullable String slug, Faults faults) {
        if (slug == null) return null;
        var known = sections.ids(List.of(slug)).get(slug);
        if (known == null)
            faults.add(
                    "/section",
                    Flaw.UNKNOWN_REFERENCE,
                    "There is no section '%s'%s",
                    slug,
                    Nearest.hintOrAll(slug, sections.slugs()));
        return known;
    }

    private static String name(String slug) {
        var words = slug.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
