// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

/** Words cited inside a sentence of ours. */
final class Quoting {

    private Quoting() {}

    static String shortened(String words) {
        return Points.count(words) <= 80 ? words : Points.slice(words, 0, 77) + "…";
    }
}
