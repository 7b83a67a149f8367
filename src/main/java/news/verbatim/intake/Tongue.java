// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Finds out which language a text is in; says nothing rather than something unlikely. */
final class Tongue {

    private static final int ENOUGH = 10_000;
    private static final double LIKELY = 0.02;
    /** Individual languages that ISO 639-1 knows only by the name of their whole. */
    private static final Map<String, String> WHOLES = Map.of(
            "nob", "nb", "nno", "nn", "cmn", "zh", "arb", "ar", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg");

    private static final Map<String, String> SHORT = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(code -> Locale.of(code).getISO3Language(), code -> code, (a, _) -> a));

    private Tongue() {}

    /** The model is large; it is read when the first page needs it, and once. */
    private static final class Loaded {
        static final LanguageDetectorME DETECTOR = load();

        private static LanguageDetectorME load() {
            try (var file = Tongue.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorME(new LanguageDetectorModel(Objects.requireNonNull(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static @Nullable String of(List<String> paragraphs) {
        var text = String.join(" ", paragraphs);
        var sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        if (sample.codePoints().filter(Character::isLetter).count() < 40) return null;
        var found = Loaded.DETECTOR.predictLanguage(sample);
        if (found.getConfidence() < LIKELY) return null;
        var code = found.getLang();
        return WHOLES.containsKey(code) ? WHOLES.get(code) : SHORT.get(code);
    }
}
