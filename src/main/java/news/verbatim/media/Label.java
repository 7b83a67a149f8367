// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import org.jspecify.annotations.Nullable;

/** What a file was called where it came from: for people to read, and never a way to anywhere. */
final class Label {

    private static final int LONGEST = 200;

    private Label() {}

    /** Forms of browsers write a quotation mark in it in this one way (HTML, multipart/form-data). */
    static @Nullable String of(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = Plain.line(last.replace("%22", "\"")).replaceFirst("^\\.+", "");
        var shown = plain.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return shown.isEmpty() ? null : shown;
    }
}
