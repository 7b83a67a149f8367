// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A page as somebody brings it: its bytes, what they say they are, and where they are from. */
record Brought(byte[] bytes, String mediaType, @Nullable String url) {

    static Brought of(byte[] bytes, @Nullable String contentType, @Nullable String url) {
        var type = contentType == null ? MediaType.TEXT_PLAIN : contentType;
        var charset = MediaType.valueOf(type).getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8"))
            throw Kind.UNSUPPORTED_MEDIA_TYPE.because("Send the page as UTF-8, not as %s", charset);
        return new Brought(bytes, type, url);
    }

    /** Its lines as a reader sees them. */
    Page page() {
        var html = MediaType.valueOf(mediaType).isCompatible(MediaType.TEXT_HTML_TYPE);
        return html ? HtmlPage.of(text()) : Page.of(text());
    }

    /** The text, decoded strictly: a page that is not UTF-8 would be kept as something that nobody wrote. */
    String text() {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            refuseNul(text);
            return text;
        } catch (CharacterCodingException e) {
            throw Kind.INVALID_ENCODING.because("The page is not well-formed UTF-8");
        }
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }

    private static void refuseNul(String text) {
        var at = text.indexOf('\0');
        if (at < 0) return;
        var line = 1
                + text.substring(0, at).chars().filter(letter -> letter == '\n').count();
        var detail = "Line %d holds NUL".formatted(line);
        throw new Refusal(
                Kind.FORBIDDEN_CHARACTER,
                detail,
                List.of(new Faults.Fault("", Flaw.FORBIDDEN_CHARACTER.wire(), detail)));
    }
}
