// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import news.verbatim.story.SpokenBy;
import org.jspecify.annotations.Nullable;

/** Somebody or something named in a sentence that may speak: which tokens, which letters, and what the words tell. */
record Mention(
        int first,
        int end,
        int from,
        int to,
        String name,
        @Nullable String role,
        SpokenBy.Kind kind,
        SpokenBy.Form form) {

    /** Words that no list knows, taken for who speaks because of where they stand. */
    static Mention phrase(Near near, int first, int end) {
        var from = near.at(first).from();
        var to = near.at(end - 1).to();
        var name = near.slice(first, end);
        return new Mention(first, end, from, to, name, null, SpokenBy.Kind.PERSON, SpokenBy.Form.TITLE_ONLY);
    }

    /** With the words before it. */
    Mention from(Near near, int start) {
        var at = near.at(start).from();
        var whole = near.slice(start, end).substring(0, to - at);
        return new Mention(start, end, at, to, whole, role, kind, form);
    }

    boolean pronoun() {
        return form == SpokenBy.Form.PRONOUN;
    }

    /** Whether it is a name, not only a title, a group or “he”. */
    boolean named() {
        return form == SpokenBy.Form.FULL || form == SpokenBy.Form.SURNAME;
    }

    /** “Moll’ün”, “Moll’e”: a Turkish name with a case of its own is not who speaks. */
    boolean declined() {
        var last = Math.max(name.lastIndexOf('’'), name.lastIndexOf('\''));
        return named() && last > 0 && name.indexOf(' ', last) < 0;
    }

    Mention inRole(@Nullable String other) {
        return other == null || other.isBlank() ? this : new Mention(first, end, from, to, name, other, kind, form);
    }

    /** With the apposition behind it, which tells nothing that was said. */
    Mention upTo(int last) {
        return new Mention(first, last, from, to, name, role, kind, form);
    }

    /** The same name, standing where the whole phrase stands. */
    Mention over(Mention whole) {
        return new Mention(Math.min(first, whole.first), end, from, to, name, role, kind, form);
    }

    /** Without the ending of its case. */
    Mention called(String other) {
        return new Mention(first, end, from, from + other.length(), other, role, kind, form);
    }

    Mention as(SpokenBy.Kind other) {
        return new Mention(first, end, from, to, name, role, other, form);
    }

    SpokenBy spokenBy() {
        return new SpokenBy(kind, null, name, role, form);
    }
}
