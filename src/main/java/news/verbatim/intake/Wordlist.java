// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that pages of many publications share, one a line in a text file; compared without case and accents. */
record Wordlist(Set<String> words) {

    static Wordlist of(String name) {
        return new Wordlist(lines(name).map(Fold::of).collect(Collectors.toUnmodifiableSet()));
    }

    static Stream<String> lines(String name) {
        try (var file = Wordlist.class.getResourceAsStream("/intake/" + name + ".txt")) {
            var text = new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String folded) {
        return words.contains(folded);
    }

    Wordlist without(Set<String> others) {
        return new Wordlist(
                words.stream().filter(word -> !others.contains(word)).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the text ends with one of the words, from the beginning of a word on. */
    boolean ends(String folded) {
        return words.stream()
                .anyMatch(word -> folded.endsWith(word)
                        && (folded.length() == word.length()
                                || !Character.isLetterOrDigit(folded.charAt(folded.length() - word.length() - 1))));
    }

    /** Whether the text begins with one of the words, up to the end of a word. */
    boolean begins(String folded) {
        for (var end = folded.length(); end > 0; end--) {
            var atEdge = end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end));
            if (end <= 60 && atEdge && words.contains(folded.substring(0, end))) return true;
        }
        return false;
    }

    /** How many different ones of the words stand in the text, each as whole words. */
    int hits(String folded) {
        return (int) words.stream().filter(word -> stands(folded, word)).count();
    }

    private static boolean stands(String text, String word) {
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            var end = at + word.length();
            var opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (opens && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) return true;
        }
        return false;
    }
}
