// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.Objects;
import java.util.stream.Collectors;
import news.verbatim.http.Known;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.hibernate.Session;

/** Those to be seen in a photo, as far as they are known here. */
final class Cast {

    // locked, so that nobody can delete them before this transaction refers to them
    private static final String SPEAKERS = "select id from speaker where id = any (:ids) for key share";

    private Cast() {}

    /** Refuses a photo that shows speakers who do not exist. */
    static void known(AssetDraft draft, Session database) {
        var depicted = draft.depicted();
        var ids = depicted.stream()
                .map(Depicted::speaker)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = Known.among(database, SPEAKERS, ids);
        var faults = new Faults();
        for (var i = 0; i < depicted.size(); i++) {
            var id = depicted.get(i).speaker();
            if (id != null && !known.contains(id))
                faults.add("/depicted/%d/speaker".formatted(i), Flaw.UNKNOWN_REFERENCE, "There is no speaker %s", id);
        }
        faults.orRefuse(Kind.UNACCEPTABLE);
    }
}
