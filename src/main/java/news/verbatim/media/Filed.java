// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import news.verbatim.http.IfMatch;
import news.verbatim.http.Trail;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A photo, and whether this very file made it one. */
record Filed(Asset asset, boolean fresh) {

    /** What was there before is answered with 200, and changes nothing. */
    RestResponse<AssetView> answer(Trail trail) {
        var address = "/desk/v1/media/" + asset.id();
        if (fresh) return asset.created(AssetView.of(asset), address);
        trail.from(asset.revision());
        return ResponseBuilder.ok(AssetView.of(asset))
                .header("ETag", IfMatch.tag(asset.revision()))
                .header("Location", address)
                .header("Media-Known", true)
                .build();
    }
}
