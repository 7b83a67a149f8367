// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.modules.content.ContentModuleImpl;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.verbatim.delivery.Masthead;
import news.verbatim.delivery.Syndication.Issue;

/** RSS 2.0 with Media RSS. There is no {@code author}: RSS wants a mail address there, and nobody's is given away. */
final class Rss {

    static final String MEDIA_TYPE = "application/rss+xml";

    private Rss() {}

    static byte[] of(Issue issue, Optional<String> hub) {
        var site = issue.site();
        var channel = new Channel("rss_2.0");
        channel.setTitle(site.name());
        channel.setLink(site.home().isEmpty() ? "/" : site.home());
        channel.setDescription(site.name());
        channel.setLanguage(site.language());
        channel.setItems(
                issue.articles().stream().map(article -> item(article, site)).toList());
        if (!issue.articles().isEmpty())
            channel.setLastBuildDate(issue.articles().stream()
                    .map(article -> Entries.date(article, "updatedAt"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
        var links = new AtomLinkModuleImpl();
        links.setLinks(Links.of(issue, hub, MEDIA_TYPE));
        channel.setModules(new ArrayList<>(List.of(links)));
        return Written.of(channel);
    }

    private static Item item(JsonNode article, Masthead site) {
        var item = new Item();
        item.setTitle(article.path("headline").asText());
        item.setLink(site.page(article));
        var guid = new Guid();
        guid.setValue(Masthead.name(article));
        guid.setPermaLink(false);
        item.setGuid(guid);
        item.setPubDate(Entries.date(article, "publishedAt"));
        var description = new Description();
        description.setValue(Plain.summary(article));
        item.setDescription(description);
        var modules = new ArrayList<Module>();
        var content = new ContentModuleImpl();
        content.setEncodeds(new ArrayList<>(List.of(Html.of(article, site))));
        modules.add(content);
        var authors = Authors.of(article);
        if (!authors.isEmpty()) {
            var dublin = new DCModuleImpl();
            dublin.setCreators(new ArrayList<>(authors));
            modules.add(dublin);
        }
        Entries.media(article, site).ifPresent(modules::add);
        item.setModules(modules);
        item.setCategories(categories(article));
        return item;
    }

    private static List<Category> categories(JsonNode article) {
        var names = new ArrayList<String>();
        if (article.at("/section/name").isTextual())
            names.add(article.at("/section/name").asText());
        article.path("tags").forEach(tag -> names.add(tag.path("name").asText()));
        return names.stream()
                .map(name -> {
                    var category = new Category();
                    category.setValue(name);
                    return category;
                })
                .toList();
    }
}
