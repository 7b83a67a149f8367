// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** A place in a list: the sort keys of the row to go on from. On the wire it is opaque and tied to its filters. */
public record Cursor(boolean back, List<String> keys) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{12,2000}");
    private static final String SEPARATOR = "\u001f";

    /** The cursor as text; {@code filters} is whatever the list was asked for, so that it fits no other list. */
    public String text(String filters) {
        var body = ((back ? "b" : "f") + SEPARATOR + String.join(SEPARATOR, keys)).getBytes(StandardCharsets.UTF_8);
        var whole = Arrays.copyOf(Seal.of(body, filters), Seal.LENGTH + body.length);
        System.arraycopy(body, 0, whole, Seal.LENGTH, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Refuses a cursor that was cut, altered, or made for a list with other filters. */
    public static Cursor of(String text, String filters, int keys) {
        var whole = FORM.matcher(text).matches() && text.length() % 4 != 1 ? decoded(text) : new byte[0];
        if (whole.length > Seal.LENGTH) {
            var body = Arrays.copyOfRange(whole, Seal.LENGTH, whole.length);
            var parts = List.of(new String(body, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (parts.size() == keys + 1 && Arrays.equals(Arrays.copyOf(whole, Seal.LENGTH), Seal.of(body, filters)))
                return new Cursor(parts.getFirst().equals("b"), parts.subList(1, parts.size()));
        }
        throw Query.bad("cursor", Flaw.INVALID_FORMAT, "takes 'next' or 'prev' of an answer to the same filters");
    }

    /** All that a list can be asked for, as it was: what is not said counts like an empty answer. */
    public static String filters(@Nullable String... asked) {
        return Stream.of(asked)
                .map(value -> Objects.requireNonNullElse(value, ""))
                .collect(Collectors.joining("\u001e"));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
