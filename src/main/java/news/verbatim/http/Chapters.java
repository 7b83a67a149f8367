// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** What can be done, in the order of an editor's day. */
final class Chapters {

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("Sign in", "Who you are: sign in, sign out, change your password");
        ALL.put("Intake", "Paste a news page from elsewhere, get an article");
        ALL.put("Articles", "Write, find and rewrite articles; their history");
        ALL.put("Captions", "The photos of an article and the words under them");
        ALL.put("Attributions", "Who said what: find quotations, judge them, correct them");
        ALL.put("Speakers", "Those who are quoted or shown: persons, bodies, states, papers");
        ALL.put("Media", "Photos and what is known about them, whoever uses them");
        ALL.put("Publishing", "What is still missing, what readers would get, and going live");
        ALL.put("Content", "What readers get: published only, open to all, made to be cached");
        ALL.put(
                "Administration",
                "Users, API keys, signing keys and the audit; the publication itself, its sections and its tags");
    }

    private Chapters() {}

    static int place(String name) {
        return ALL.containsKey(name) ? List.copyOf(ALL.keySet()).indexOf(name) : ALL.size();
    }

    /** Those that hold anything, and at the end whatever was filed under a name of its own. */
    static List<Tag> of(Set<String> used) {
        var tags = new ArrayList<Tag>();
        ALL.forEach((name, description) -> {
            if (used.contains(name)) tags.add(OASFactory.createTag().name(name).description(description));
        });
        used.stream()
                .filter(name -> !ALL.containsKey(name))
                .sorted()
                .forEach(name -> tags.add(OASFactory.createTag().name(name)));
        return tags;
    }
}
