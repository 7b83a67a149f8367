// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import news.verbatim.http.Preparation;
import news.verbatim.kernel.Faults;
import news.verbatim.story.Attribution;
import news.verbatim.story.Caption;

/** Captions and attributions that come one at a time: a short name, which nothing else can use, becomes an id. */
final class Parts {

    private Parts() {}

    private static void give(ObjectNode body, Minted minted) {
        if (Handles.isHandle(body.path("id").asText()))
            body.put("id", minted.next().toString());
    }

    @ApplicationScoped
    static class OfCaption implements Preparation<Caption> {

        private final Minted minted;

        OfCaption(Minted minted) {
            this.minted = minted;
        }

        @Override
        public Class<Caption> type() {
            return Caption.class;
        }

        @Override
        public void prepare(ObjectNode body, Faults faults) {
            give(body, minted);
        }
    }

    @ApplicationScoped
    static class OfAttribution implements Preparation<Attribution> {

        private final Minted minted;

        OfAttribution(Minted minted) {
            this.minted = minted;
        }

        @Override
        public Class<Attribution> type() {
            return Attribution.class;
        }

        @Override
        public void prepare(ObjectNode body, Faults faults) {
            give(body, minted);
        }
    }
}
