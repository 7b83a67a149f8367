// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.links.Link;

/** Where one goes from an answer: which of its values the next request takes, and in which place. */
final class Leads {

    private static final String ID = "$response.body#/id";
    private static final Map<String, String> OF_IT = Map.of("id", ID);
    private static final Map<String, String> OF_THE_ARTICLE = Map.of("id", "$request.path.id");
    private static final Map<String, String> CHANGES_IT = Map.of("id", ID, "If-Match", "$response.header.ETag");

    private static final List<Lead> OF_A_NEW_ARTICLE = List.of(
            new Lead("readDraft", OF_IT),
            new Lead("listAttributions", OF_IT),
            new Lead("checkReadiness", OF_IT),
            new Lead("previewArticle", OF_IT),
            new Lead("proposeAttributions", CHANGES_IT),
            new Lead("publishArticle", CHANGES_IT));

    private static final Map<String, List<Lead>> ALL = Map.ofEntries(
            entry("startArticle", OF_A_NEW_ARTICLE),
            entry("bringPage", OF_A_NEW_ARTICLE),
            entry(
                    "publishArticle",
                    List.of(
                            new Lead("readPublication", OF_THE_ARTICLE),
                            new Lead("readArticle", Map.of("name", "$request.path.id")))),
            entry("addCaption", List.of(new Lead("readCaption", Map.of("id", "$request.path.id", "captionId", ID)))),
            entry(
                    "addAttribution",
                    List.of(
                            new Lead("readAttribution", Map.of("id", "$request.path.id", "attributionId", ID)),
                            new Lead(
                                    "judgeAttribution",
                                    Map.of(
                                            "id",
                                            "$request.path.id",
                                            "attributionId",
                                            ID,
                                            "If-Match",
                                            "$response.header.ETag")))),
            entry("addSpeaker", List.of(new Lead("readSpeakerRecord", OF_IT))),
            entry("addMedia", List.of(new Lead("readMediaRecord", OF_IT))),
            entry("addKey", List.of(new Lead("readKey", OF_IT))),
            entry("addSection", List.of(new Lead("readSection", Map.of("slug", "$response.body#/slug")))),
            entry("addTag", List.of(new Lead("readTag", Map.of("slug", "$response.body#/slug")))),
            entry("addUser", List.of(new Lead("readUser", Map.of("username", "$response.body#/username")))));

    private record Lead(String to, Map<String, String> with) {}

    private Leads() {}

    static void add(Operation operation) {
        var responses = operation.getResponses();
        var made = responses.getAPIResponse(responses.hasAPIResponse("201") ? "201" : "200");
        for (var lead : ALL.getOrDefault(operation.getOperationId(), List.of())) made.addLink(lead.to(), link(lead));
    }

    private static Link link(Lead lead) {
        var link = OASFactory.createLink().operationId(lead.to());
        lead.with().keySet().stream()
                .sorted()
                .forEach(name -> link.addParameter(name, lead.with().get(name)));
        return link.description("With what is known now: "
                + String.join(", ", lead.with().keySet().stream().sorted().toList()));
    }
}
