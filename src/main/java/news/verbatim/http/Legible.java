// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;

/** Text that can be kept as it is: well-formed UTF-8 without NUL and without halves of characters. */
final class Legible {

    private static final Pattern ILLEGIBLE = Pattern.compile("[\\x00\\p{Cs}]");

    private Legible() {}

    /** The bytes as text; nothing where they are not well-formed UTF-8 (overlong forms, surrogates, UTF-16). */
    static Optional<String> decoded(byte[] bytes) {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder(); // a new decoder reports, it does not replace
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static boolean is(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == 0) return false;
            if (!Character.isSurrogate(letter)) continue;
            if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) return false;
            i++;
        }
        return true;
    }

    /** The text with a replacement character for each that may not be, so that even a refusal can be printed. */
    static String shown(String text) {
        return ILLEGIBLE.matcher(text).replaceAll("\ufffd");
    }

    /** Adds a fault for every text and every name in the document that cannot be kept. */
    static void check(JsonNode node, Pointer at, Faults faults) {
        if (node.isTextual()) refuseUnless(is(node.textValue()), at, faults);
        for (var i = 0; node.isArray() && i < node.size(); i++) check(node.get(i), at.in(i), faults);
        for (var field : node.properties()) {
            var there = at.in(field.getKey());
            refuseUnless(is(field.getKey()), there, faults);
            check(field.getValue(), there, faults);
        }
    }

    private static void refuseUnless(boolean legible, Pointer at, Faults faults) {
        if (legible) return;
        faults.add(at.toString(), Flaw.FORBIDDEN_CHARACTER, "must hold neither NUL nor half of a surrogate pair");
    }
}
