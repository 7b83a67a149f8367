// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.util.Arrays;
import java.util.List;
import news.verbatim.kernel.Flaw;

/** What a person may be asked to be; none implies another. */
public enum Role {
    REPORTER,
    PHOTO,
    EDITOR,
    PUBLISHER,
    LEGAL,
    ADMIN;

    static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + word));
    }

    /** In the order of this list and each once, so that equal sets look equal. */
    static List<Role> sorted(List<Role> roles) {
        return Arrays.stream(values()).filter(roles::contains).toList();
    }

    static String[] words(List<Role> roles) {
        return sorted(roles).stream().map(Role::wire).toArray(String[]::new);
    }

    String wire() {
        return Flaw.wire(this);
    }
}
