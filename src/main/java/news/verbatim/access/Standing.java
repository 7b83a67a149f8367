// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.util.Set;

/** What an account is good for right now. */
record Standing(boolean enabled, int epoch, Set<String> roles) {

    static final Standing NONE = new Standing(false, 0, Set.of());
}
