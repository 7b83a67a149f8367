// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody did for a story, as bylines say it. */
final class Duties {

    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        add(
                "photographer",
                "photos?|photographs?|photography|pictures?|fotos?|bilder|fotografie|fotografías?|fotoğraf(?:lar)?|images?");
        add("illustrator", "illustrations?|grafik|graphics?|infografik");
        add("editor", "editing|edited|redaktion|édition|edición|editör");
        add("translator", "translation|translated|übersetzung|traduction|traducción|traduit|traducido|çeviri");
        add("additional-reporting", "additional reporting|mitarbeit|with contributions?");
        add("reporter", "reporting|words|text|texte|texto|report|story|written|writing|haber|metin");
    }

    private Duties() {}

    /** How the piece begins if it says what its bearer did: {@code Photos by}, {@code Fotos:}; null where it does not. */
    static @Nullable String opening(String piece) {
        for (var words : WORDS.values()) {
            var m = words.matcher(piece);
            if (m.lookingAt() && m.end() > m.end(1)) return m.group();
        }
        return null;
    }

    static String of(String opening) {
        return WORDS.entrySet().stream()
                .filter(duty -> duty.getValue().matcher(opening).lookingAt())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("reporter");
    }

    /** What a word in brackets behind a name says: {@code (photos)}. */
    static @Nullable String named(String word) {
        return WORDS.entrySet().stream()
                .filter(duty -> duty.getValue().matcher(word + ":").lookingAt())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static void add(String duty, String words) {
        WORDS.put(duty, Pattern.compile("(?iu)\\s*(" + words + ")(?:\\s+(?:by|von|de|par|por)\\s+|\\s*:\\s*)"));
    }
}
