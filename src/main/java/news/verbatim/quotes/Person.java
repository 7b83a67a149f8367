// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import org.jspecify.annotations.Nullable;

/** Somebody whom a story names, and what it has told so far that helps to tell who “she” is. */
final class Person {

    enum Gender {
        HE,
        SHE
    }

    private final String name;
    private @Nullable Gender gender;
    private int count;
    private int seen = -1;
    private boolean subject;
    /** Where in the sentence being read, or -1. */
    private int now = -1;

    private boolean subjectNow;

    Person(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    int count() {
        return count;
    }

    @Nullable
    Gender gender() {
        return gender;
    }

    void is(@Nullable Gender known) {
        if (gender == null) gender = known;
    }

    void appears(int at, boolean does) {
        count++;
        if (now < 0) now = at;
        subjectNow |= does;
    }

    /** The sentence with that number has been read. */
    void leave(int sentence) {
        if (now < 0) return;
        seen = sentence;
        subject = subjectNow;
        now = -1;
        subjectNow = false;
    }

    /** Another sentence in which somebody spoke or did something, whatever the word for them. */
    void goesOn(int sentence) {
        seen = sentence;
        subject = true;
    }

    /** How likely “she” at this place is this person; nothing below zero. */
    double likely(int at, int sentence, boolean speaks, Gender asked) {
        if (gender != null && gender != asked) return -1;
        var here = now >= 0 && now < at;
        if (!here && seen < 0) return -1;
        var score = here ? subjectNow ? 9.0 : 4.0 : 5.0 - (sentence - seen) * 0.8 + (subject ? 2 : 0);
        if (speaks) score += 2;
        if (gender == asked) score += 2;
        return Math.max(0, score + Math.min(count, 10) * 0.25);
    }
}
