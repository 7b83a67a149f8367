// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.synd.SyndPerson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.delivery.Masthead;
import news.verbatim.delivery.Syndication.Gone;
import news.verbatim.delivery.Syndication.Issue;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Atom 1.0, with a tombstone (RFC 6721) for each article that readers had and have no longer. */
final class Atom {

    static final String MEDIA_TYPE = "application/atom+xml";
    private static final Namespace TOMBSTONES = Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");

    private Atom() {}

    static byte[] of(Issue issue, Optional<String> hub) {
        var site = issue.site();
        var feed = new Feed("atom_1.0");
        feed.setId(issue.self().startsWith("/") ? "urn:uuid:" + named(issue.self()) : issue.self());
        feed.setTitle(site.name());
        feed.setLanguage(site.language());
        feed.setAuthors(new ArrayList<>(List.of(person(site.name()))));
        feed.setOtherLinks(Links.of(issue, hub, MEDIA_TYPE));
        if (!site.home().isEmpty()) feed.setAlternateLinks(List.of(Links.link("alternate", site.home(), "text/html")));
        feed.setEntries(
                issue.articles().stream().map(article -> entry(article, site)).toList());
        feed.setUpdated(updated(issue));
        feed.setForeignMarkup(issue.gone().stream().map(Atom::tombstone).toList());
        return Written.of(feed);
    }

    /** Where nobody has said what the address is from outside. */
    private static UUID named(String path) {
        return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    }

    private static Date updated(Issue issue) {
        var latest = Date.from(Instant.EPOCH);
        for (var article : issue.articles()) {
            var at = Entries.date(article, "updatedAt");
            if (at.after(latest)) latest = at;
        }
        for (var gone : issue.gone()) if (Date.from(gone.at()).after(latest)) latest = Date.from(gone.at());
        return latest;
    }

    private static Entry entry(JsonNode article, Masthead site) {
        var entry = new Entry();
        entry.setId(Masthead.name(article));
        entry.setTitle(article.path("headline").asText());
        entry.setAlternateLinks(List.of(Links.link("alternate", site.page(article), "text/html")));
        entry.setPublished(Entries.date(article, "publishedAt"));
        entry.setUpdated(Entries.date(article, "updatedAt"));
        entry.setSummary(content("text", Plain.summary(article)));
        entry.setContents(List.of(content("html", Html.of(article, site))));
        entry.setAuthors(Authors.of(article).stream().map(Atom::person).toList());
        var categories = new ArrayList<Category>();
        for (var tag : article.path("tags")) categories.add(category(tag));
        if (article.at("/section/slug").isTextual()) categories.add(category(article.path("section")));
        entry.setCategories(categories);
        entry.setModules(
                new ArrayList<Module>(Entries.media(article, site).stream().toList()));
        return entry;
    }

    private static Content content(String type, String text) {
        var content = new Content();
        content.setType(type);
        content.setValue(text);
        return content;
    }

    private static SyndPerson person(String name) {
        var person = new Person();
        person.setName(name);
        return person;
    }

    private static Category category(JsonNode label) {
        var category = new Category();
        category.setTerm(label.path("slug").asText());
        category.setLabel(label.path("name").asText());
        return category;
    }

    private static Element tombstone(Gone gone) {
        return new Element("deleted-entry", TOMBSTONES)
                .setAttribute("ref", "urn:uuid:" + gone.article())
                .setAttribute("when", gone.at().toString());
    }
}
