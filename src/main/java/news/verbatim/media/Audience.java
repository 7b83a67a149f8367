// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.Collections;
import java.util.List;
import news.verbatim.media.Window.Scope;

/** Whom a photo is to be shown to: by which ways, and in which countries; anywhere where none is named. */
public record Audience(List<Scope> scopes, List<String> territories) {

    /** What readers of a site use: apps only where the site says that there are any. */
    public static Audience readers(boolean apps, List<String> territories) {
        return new Audience(apps ? List.of(Scope.WEB, Scope.APP) : List.of(Scope.WEB), territories);
    }

    /** Whoever shows it on to readers of their own. */
    public Audience partners() {
        return new Audience(List.of(Scope.SYNDICATION), territories);
    }

    /** Whether all of it is where the photo may be shown. */
    boolean isWithin(Clearance clearance) {
        var only = clearance.onlyIn();
        if (only != null) return !territories.isEmpty() && only.containsAll(territories);
        return clearance.notIn().isEmpty()
                || !territories.isEmpty() && Collections.disjoint(clearance.notIn(), territories);
    }
}
