// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.LinkedHashMap;
import java.util.Map;

/** Everything a file says, word for word, as far as it can be kept with a picture. Where it was taken is left out. */
final class Raw {

    private static final int MOST = 1_000;
    private static final int LARGEST = 500_000;

    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Attempts attempts;
    private int size;

    Raw(Attempts attempts) {
        this.attempts = attempts;
    }

    void add(Map<String, String> said) {
        said.forEach(this::add);
    }

    void addXmp(Map<String, String> leaves) {
        leaves.forEach((path, text) -> {
            if (!path.contains("GPS") && !text.equals("x-default")) add("XMP:" + path, text);
        });
    }

    Map<String, String> kept() {
        return kept;
    }

    private void add(String name, String text) {
        var label = Text.cut(name, 300);
        var value = Text.cut(text, Text.LONGEST);
        if (!Text.fits(text)) attempts.failed(Text.plain(label) + " is longer than is kept");
        size += label.length() + value.length();
        if (kept.size() < MOST && size <= LARGEST) kept.put(label, value);
    }
}
