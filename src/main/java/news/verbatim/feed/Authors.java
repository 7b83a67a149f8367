// SPDX-License-Identifier: Apache-2.0
package news.verbatim.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** Who wrote an article: the people it names as such, and nobody else. */
final class Authors {

    private static final Pattern WRITING = Pattern.compile("reporter|author|writer|columnist");

    private Authors() {}

    static List<String> of(JsonNode article) {
        return article.path("contributors")
                .valueStream()
                .filter(one -> WRITING.matcher(one.path("role").asText()).matches())
                .map(one -> one.path("name").asText())
                .toList();
    }
}
