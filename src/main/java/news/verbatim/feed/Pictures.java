// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.delivery.Masthead;

/** A photo in this use of it, as schema.org's ImageObject. */
final class Pictures {

    private Pictures() {}

    /** Whether there is something to be seen: a document or a film is no picture. */
    static boolean isShown(JsonNode caption) {
        var media = caption.path("media");
        return media.path("url").isTextual()
                && media.path("contentType")
                        .asText("image/")
                        .replaceFirst("^null$", "image/")
                        .startsWith("image/");
    }

    static ObjectNode of(JsonNode caption, Masthead site) {
        var media = caption.path("media");
        var out = JsonNodeFactory.instance.objectNode();
        out.put("@type", "ImageObject")
                .put("contentUrl", site.absolute(media.path("url").asText()));
        JsonLd.copy(caption, "text", out, "caption");
        JsonLd.copy(caption, "credit", out, "creditText");
        JsonLd.copy(media.path("rights"), "copyright", out, "copyrightNotice");
        JsonLd.copy(media.path("rights"), "licence", out, "license");
        JsonLd.copy(caption, "alt", out, "accessibilitySummary");
        JsonLd.copy(caption, "takenOn", out, "dateCreated");
        for (var side : new String[] {"width", "height"})
            if (media.path(side).isInt()) out.put(side, media.path(side).asInt());
        var place = Stream.of("sublocation", "city", "region", "country")
                .map(part -> caption.path("place").path(part).asText(""))
                .filter(part -> !part.isBlank() && !part.equals("null"))
                .collect(Collectors.joining(", "));
        if (!place.isEmpty())
            out.putObject("contentLocation").put("@type", "Place").put("name", place);
        for (var person : caption.path("depicted"))
            out.withArray("about")
                    .addObject()
                    .put("@type", "Person")
                    .put("name", person.path("name").asText());
        if (caption.path("role").asText().equals("lead")) out.put("representativeOfPage", true);
        return out;
    }
}
