// SPDX-License-Identifier: Apache-2.0
package client;

import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ContentApi;
import org.openapitools.client.model.PublishedHeading;
import org.openapitools.client.model.PublishedText;

/** What a program does first, written against the client made from openapi.yaml: read an article and its paragraphs. */
final class Reads {

    private Reads() {}

    static String page(String server, String name) throws ApiException {
        var client = new ApiClient();
        client.updateBaseUri(server);
        var article = new ContentApi(client).readArticle(name, null, null, null);
        var page = new StringBuilder(article.getHeadline()).append('\n');
        for (var block : article.getBody()) page.append(words(block.getActualInstance())).append('\n');
        return page.toString();
    }

    private static String words(Object block) {
        return switch (block) {
            case PublishedText text -> text.getText();
            case PublishedHeading heading -> heading.getText();
            default -> "";
        };
    }
}
