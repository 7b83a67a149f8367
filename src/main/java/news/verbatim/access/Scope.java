// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.util.Arrays;
import java.util.List;
import news.verbatim.kernel.Flaw;

/** What an API key is for; none includes another. */
enum Scope {
    CONTENT,
    PREVIEW,
    DESK;

    /** In the order of this list and each once. */
    static List<Scope> sorted(List<Scope> scopes) {
        return Arrays.stream(values()).filter(scopes::contains).toList();
    }

    String wire() {
        return Flaw.wire(this);
    }
}
