// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who said what, as schema.org's Quotation: the words alone, whose they are, and when they were said. */
final class Said {

    private Said() {}

    static void in(JsonNode attribution, ObjectNode article) {
        if (attribution.path("kind").asText().equals("term")) return;
        var out = article.withArray("hasPart").addObject();
        out.put("@type", "Quotation")
                .put("@id", "urn:uuid:" + attribution.path("id").asText());
        out.put("text", attribution.path("quote").asText());
        JsonLd.copy(attribution.path("occasion"), "date", out, "dateCreated");
        var speaker = attribution.path("speaker");
        if (!speaker.path("name").isTextual()) return;
        var who = out.putObject("spokenByCharacter");
        who.put("@type", type(speaker.path("kind").asText()))
                .put("name", speaker.path("name").asText());
        if (speaker.path("id").isTextual())
            who.put("@id", "urn:uuid:" + speaker.path("id").asText());
        if (who.path("@type").asText().equals("Person")) JsonLd.copy(speaker, "roleThen", who, "jobTitle");
    }

    private static String type(String kind) {
        return switch (kind) {
            case "person", "anonymous" -> "Person";
            case "state-or-government" -> "GovernmentOrganization";
            default -> "Organization";
        };
    }
}
