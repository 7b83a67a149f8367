// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.rometools.rome.feed.atom.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.verbatim.delivery.Syndication.Issue;

/** Where a feed is, and who tells of what is new in it (WebSub). */
final class Links {

    private Links() {}

    static List<Link> of(Issue issue, Optional<String> hub, String mediaType) {
        var links = new ArrayList<Link>();
        links.add(link("self", issue.self(), mediaType));
        hub.ifPresent(url -> links.add(link("hub", url, null)));
        return links;
    }

    static Link link(String rel, String href, @org.jspecify.annotations.Nullable String type) {
        var link = new Link();
        link.setRel(rel);
        link.setHref(href);
        if (type != null) link.setType(type);
        return link;
    }
}
