// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.verbatim.attack.Client.Got;
import org.jspecify.annotations.Nullable;

/** What really exists, so that a request gets past the door: looked up again and again, since the fuzzing changes it. */
final class Things {

    private static final Map<String, String> LISTS = Map.of(
            "article", "/desk/v1/articles",
            "media", "/desk/v1/media",
            "speaker", "/desk/v1/speakers",
            "section", "/desk/v1/sections",
            "tag", "/desk/v1/tags",
            "quote", "/content/v1/quotes",
            "published", "/content/v1/articles",
            "known", "/content/v1/speakers",
            "shown", "/content/v1/captions");

    private final Crew crew;
    private final Random random;
    private final Map<String, List<String>> ids = new HashMap<>();

    Things(Crew crew, Random random) {
        this.crew = crew;
        this.random = random;
    }

    void look() {
        LISTS.forEach((kind, list) -> {
            var found = new ArrayList<String>();
            crew.read(list + "?limit=" + (kind.equals("article") ? 12 : 40))
                    .json()
                    .path("items")
                    .forEach(item -> {
                        if (item.has("id")) found.add(item.get("id").asText());
                        if (item.hasNonNull("slug") && !list.matches("/desk/v1/(articles|speakers)"))
                            found.add(item.get("slug").asText());
                    });
            ids.put(kind, found);
        });
        ids.put("photo", ids.getOrDefault("media", List.of()));
    }

    /** Something of the kind that a field of this name refers to. */
    @Nullable
    String named(String field) {
        return switch (field) {
            case "article", "media", "speaker", "section", "tag" -> any(field);
            case "tags" -> any("tag");
            case "into" -> any("speaker");
            case "username" -> crew.victim();
            case "password" -> Crew.PASSWORD;
            default -> null;
        };
    }

    /** The address with things in it that exist, as far as there are any. */
    String filled(String path) {
        var address = path;
        if (path.startsWith("/desk/v1/articles/{id}")) address = ofArticle(path);
        else if (path.startsWith("/desk/v1/")) address = put(path, path.split("/")[3].replaceFirst("s$", ""));
        else if (path.startsWith("/content/v1/articles/")) address = put(path, "published");
        else if (path.startsWith("/content/v1/speakers/")) address = put(path, "known");
        else if (path.startsWith("/content/v1/quotes/")) address = put(path, "quote");
        else if (path.startsWith("/content/v1/media/")) address = put(path, "media");
        address = address.replace("{username}", crew.victim());
        return address.replaceAll("\\{\\w+}", "0199aaaa-0000-7000-8000-00000000000f");
    }

    private String put(String path, String kind) {
        var thing = any(kind);
        return thing == null ? path : path.replaceFirst("\\{\\w+}", thing);
    }

    /** Of an article that has such a part, as far as a few tries find one. */
    private String ofArticle(String path) {
        var address = put(path, "article");
        for (var tries = 0; tries < 20 && address.matches(".*(\\{|/none).*"); tries++)
            address = withParts(put(path, "article"));
        return address;
    }

    private String withParts(String address) {
        var article = crew.read(address.replaceFirst("(/desk/v1/articles/[^/]+).*", "$1"))
                .json();
        var revisions = Math.max(1, article.path("revision").asInt(1));
        return address.replace("{captionId}", part(article.at("/story/captions")))
                .replace("{attributionId}", part(article.at("/story/attributions")))
                .replace("{number}", "" + (1 + random.nextInt(revisions)));
    }

    private String part(JsonNode list) {
        return list.isEmpty()
                ? "none"
                : list.get(random.nextInt(list.size())).path("id").asText();
    }

    private @Nullable String any(String kind) {
        var known = ids.getOrDefault(kind, List.of());
        return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    }

    /** How the thing at the address stands now. */
    Got now(String address) {
        return crew.read(address.replaceFirst("(/desk/v1/articles/[^/]+)/.*", "$1"));
    }
}
