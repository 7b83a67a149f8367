// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a file says, word for word, as far as it can be kept with a picture. Where it was taken is left out. */
final class Raw {

    private static final int MOST = 1_000;
    private static final int LARGEST = 500_000;

    private final Map<String, Object> kept = new LinkedHashMap<>();
    private final Attempts attempts;
    private int size;
    private boolean full;

    Raw(Attempts attempts) {
        this.attempts = attempts;
    }

    void add(Map<String, String> said) {
        said.forEach(this::add);
    }

    /** What is said several times is a list, and each of them a text of its own. */
    void addLists(Map<String, List<String>> said) {
        said.forEach((name, texts) -> {
            if (texts.size() == 1) add(name, texts.getFirst());
            else add(name, texts);
        });
    }

    void addXmp(Map<String, String> leaves) {
        leaves.forEach((path, text) -> {
            if (!path.contains("GPS") && !text.equals("x-default")) add("XMP:" + path, text);
        });
    }

    Map<String, Object> kept() {
        return kept;
    }

    private void add(String name, String text) {
        var label = Text.cut(name, 300);
        if (takes(label.length() + Math.min(text.length(), Text.LONGEST))) kept.put(label, cut(label, text));
    }

    private void add(String name, List<String> texts) {
        var label = Text.cut(name, 300);
        var all = texts.stream().map(text -> cut(label, text)).toList();
        if (takes(label.length() + all.stream().mapToInt(String::length).sum())) kept.put(label, all);
    }

    private boolean takes(int more) {
        size += more;
        var fits = kept.size() < MOST && size <= LARGEST;
        if (!fits && !full) attempts.failed("It says more than is kept word for word");
        full |= !fits;
        return fits;
    }

    private String cut(String label, String text) {
        if (!Text.fits(text)) attempts.failed(Text.plain(label) + " is longer than is kept");
        return Text.cut(text, Text.LONGEST);
    }
}
