// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import news.verbatim.http.Rules;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of the menu. */
@Schema(name = "NavigationLink", description = "One entry of the menu")
public record Link(
        @Schema(required = true, examples = "World") String label,

        @Schema(required = true, description = "A web address, or a path of the site", examples = "/world")
        String url) {

    void check(Faults faults, String pointer) {
        Rules.name(faults, pointer + "/label", label, 200);
        if (!faults.check(url != null, pointer + "/url", Flaw.MISSING, "Say where it leads")) return;
        if (url.startsWith("/") && !url.startsWith("//")) Rules.label(faults, pointer + "/url", url, 2000);
        else Rules.web(faults, pointer + "/url", url);
    }
}
