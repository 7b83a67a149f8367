// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import news.verbatim.http.IfMatch;
import news.verbatim.http.StoredJson;
import news.verbatim.http.StrictJson;
import news.verbatim.http.Trail;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A photo, whether this very file made it one, and what was said beside the file and not written. */
record Filed(Asset asset, boolean fresh, List<String> ignored) {

    private static final AssetDraft NOTHING = StrictJson.read(new byte[] {'{', '}'}, AssetDraft.class);

    static Filed fresh(Asset asset) {
        return new Filed(asset, true, List.of());
    }

    /** What was said already is no news. */
    static Filed again(Asset asset, AssetDraft given) {
        var nothing = tree(NOTHING);
        var known = tree(asset.draft());
        var ignored = tree(given).properties().stream()
                .filter(field -> !field.getValue().equals(nothing.get(field.getKey())))
                .filter(field -> !field.getValue().equals(known.get(field.getKey())))
                .map(field -> "/metadata/" + field.getKey())
                .toList();
        return new Filed(asset, false, ignored);
    }

    private static JsonNode tree(AssetDraft draft) {
        return StoredJson.read(StoredJson.text(draft), JsonNode.class);
    }

    /** What was there before is answered with 200, and changes nothing. */
    RestResponse<AddedView> answer(Trail trail) {
        var address = "/desk/v1/media/" + asset.id();
        if (fresh) return asset.created(AddedView.of(asset, ignored), address);
        trail.from(asset.revision());
        return ResponseBuilder.ok(AddedView.of(asset, ignored))
                .header("ETag", IfMatch.tag(asset.revision()))
                .header("Location", address)
                .header("Media-Known", true)
                .build();
    }
}
