// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.Status;
import com.rometools.modules.mediarss.types.UrlReference;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import news.verbatim.delivery.Masthead;

/** What RSS and Atom say of an article in the same way. */
final class Entries {

    private Entries() {}

    static Date date(JsonNode article, String name) {
        return Date.from(OffsetDateTime.parse(article.path(name).asText()).toInstant());
    }

    /** Its photos (Media RSS), each with its caption, and its credit apart from it. */
    static Optional<MediaEntryModule> media(JsonNode article, Masthead site) {
        var contents = new ArrayList<MediaContent>();
        for (var caption : article.path("captions")) {
            var url = site.absolute(caption.at("/media/url").asText(""));
            if (Onward.has(caption) && url.startsWith("http")) contents.add(content(caption, url));
        }
        if (contents.isEmpty()) return blocked(article);
        var module = new MediaEntryModuleImpl();
        module.setMediaContents(contents.toArray(MediaContent[]::new));
        return Optional.of(module);
    }

    private static String medium(String contentType) {
        var kind = contentType.replaceFirst("/.*", "");
        return switch (kind) {
            case "video", "audio" -> kind;
            case "application" -> "document";
            default -> "image";
        };
    }

    /** Where all its photos are kept back, why they are. */
    private static Optional<MediaEntryModule> blocked(JsonNode article) {
        return article.path("captions")
                .valueStream()
                .flatMap(caption -> Onward.reason(caption).stream())
                .findFirst()
                .map(reason -> {
                    var status = new Status();
                    status.setState(Status.State.blocked);
                    status.setReason(reason);
                    var module = new MediaEntryModuleImpl();
                    var about = new Metadata();
                    about.setStatus(status);
                    module.setMetadata(about);
                    return module;
                });
    }

    private static MediaContent content(JsonNode caption, String url) {
        var content = new MediaContent(new UrlReference(URI.create(url)));
        content.setMedium(medium(caption.at("/media/contentType").asText("")));
        if (caption.at("/media/width").isInt())
            content.setWidth(caption.at("/media/width").asInt());
        if (caption.at("/media/height").isInt())
            content.setHeight(caption.at("/media/height").asInt());
        var said = new Metadata();
        if (caption.path("text").isTextual()) {
            said.setDescription(caption.path("text").asText());
            said.setDescriptionType("plain");
        }
        if (caption.path("credit").isTextual()
                && !caption.path("credit").asText().isBlank())
            said.setCredits(new Credit[] {
                new Credit("urn:ebu", "photographer", caption.path("credit").asText())
            });
        content.setMetadata(said);
        return content;
    }
}
