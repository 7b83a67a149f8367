// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;

/** Looks at the envelope of a request: its method, its address, its headers, and how much there is in it. */
@ApplicationScoped
class Reception {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
    private static final String FORM = "multipart/form-data";
    private static final List<String> ONCE = List.of("Authorization", "Content-Type");
    private static final Pattern OUTSIDE_ASCII = Pattern.compile("[^\\x21-\\x7e]");
    /** What no URI holds as it is (RFC 3986, 2). */
    private static final Pattern BARE = Pattern.compile("[\"<>\\\\^`{|}]");

    private static final Pattern HALF_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** What two layers might read differently; no address of ours is spelled with any of these. */
    private static final Pattern TWO_READINGS = Pattern.compile("//|;|%2f|%5c|%2e|/\\.{1,2}(/|$)");

    /** JSON between systems is UTF-8 (RFC 8259, 8.1); a body that says it is something else is not guessed at. */
    private static final Pattern OTHER_CHARSET = Pattern.compile(
            "[^;]*json\\s*;.*\\bcharset\\s*=\\s*\"?(?!utf-8\"?\\s*(?:;|$))([^\";]*).*", Pattern.CASE_INSENSITIVE);

    private final HttpConfig config;
    private final Addresses addresses;

    Reception(HttpConfig config, Addresses addresses) {
        this.config = config;
        this.addresses = addresses;
    }

    Optional<Refusal> refusal(HttpServerRequest request) {
        if (request.version() == null)
            return Optional.of(Kind.MALFORMED.because("Versions 1.0 and 1.1 of HTTP are spoken here"));
        if (request.version() == HttpVersion.HTTP_1_1 && request.getHeader("Host") == null)
            return Optional.of(Kind.MALFORMED.because("A request names its host"));
        return ofSize(request)
                .or(() -> ofAddress(request.uri()))
                .or(() -> ofMethod(request))
                .or(() -> ofHeaders(request));
    }

    /**
     * The REST layer knows methods of one class only, and says 404 where another class has them; what is beside it takes
     * anything. Readers, who ask most often, are left to it.
     */
    private Optional<Refusal> ofMethod(HttpServerRequest request) {
        var method = request.method().name();
        if (READING.contains(method) && !request.path().startsWith("/q/")) return Optional.empty();
        var known = addresses.methods(request.path());
        if (known.contains(method)) return Optional.empty();
        if (known.isEmpty() && METHODS.contains(method) && !request.path().startsWith("/q/")) return Optional.empty();
        if (known.isEmpty()) return Optional.of(Kind.NOT_FOUND.because("There is nothing at this address"));
        return Optional.of(Kind.METHOD_NOT_ALLOWED
                .because("This address does not know that method: it takes %s", String.join(", ", known))
                .with("allow", String.join(", ", known)));
    }

    private static Optional<Refusal> ofHeaders(HttpServerRequest request) {
        for (var name : ONCE)
            if (request.headers().getAll(name).size() > 1)
                return Optional.of(Kind.MALFORMED.because("The header %s may be sent once only", name));
        if (READING.contains(request.method().name())) return Optional.empty();
        var type = OTHER_CHARSET.matcher(Objects.requireNonNullElse(request.getHeader("Content-Type"), ""));
        if (type.matches())
            return Optional.of(Kind.INVALID_ENCODING.because("Send JSON as UTF-8, not as %s", type.group(1)));
        var packed = request.getHeader("Content-Encoding");
        return packed == null || packed.equalsIgnoreCase("identity")
                ? Optional.empty()
                : Optional.of(Kind.UNSUPPORTED_MEDIA_TYPE.because("Send the body as it is, without Content-Encoding"));
    }

    private Optional<Refusal> ofSize(HttpServerRequest request) {
        if (request.uri().length() > config.uriLimit().asLongValue())
            return Optional.of(Kind.URI_TOO_LONG.because(
                    "The address may be %d bytes long", config.uriLimit().asLongValue()));
        var size = 0L;
        var count = 0; // not the size of the map, which counts each name once
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
            count++;
        }
        if (size > config.headerLimit().asLongValue() || count > config.headerCount())
            return Optional.of(Kind.HEADERS_TOO_LARGE.because(
                    "The headers may be %d, and together %d bytes long",
                    config.headerCount(), config.headerLimit().asLongValue()));
        var length = request.getHeader("Content-Length");
        if (length == null || !length.matches("\\d{1,18}"))
            return Optional.empty(); // counted while reading, or refused below
        var bytes = Long.parseLong(length);
        if (bytes <= bodyLimit()) return Optional.empty();
        if (!bringsFile(request)) return Optional.of(tooLarge());
        return bytes <= fileLimit() + bodyLimit() ? Optional.empty() : Optional.of(fileTooLarge());
    }

    boolean bringsFile(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null
                && type.regionMatches(true, 0, FORM, 0, FORM.length())
                && addresses.taken(request.path(), request.method().name()).contains(FORM);
    }

    long fileLimit() {
        return config.fileLimit().asLongValue();
    }

    Refusal fileTooLarge() {
        return Kind.PAYLOAD_TOO_LARGE.because("A file may be %d bytes long", fileLimit());
    }

    Refusal wordsTooLarge() {
        return Kind.PAYLOAD_TOO_LARGE.because("What comes beside the file may be %d bytes long", bodyLimit());
    }

    long bodyLimit() {
        return config.bodyLimit().asLongValue();
    }

    Refusal tooLarge() {
        return Kind.PAYLOAD_TOO_LARGE.because("The body may be %d bytes long", bodyLimit());
    }

    private static Optional<Refusal> ofAddress(String uri) {
        if (OUTSIDE_ASCII.matcher(uri).find())
            return Optional.of(
                    Kind.INVALID_ENCODING.because("The address holds characters that are not percent-encoded"));
        var bare = BARE.matcher(uri);
        if (bare.find())
            return Optional.of(Kind.MALFORMED.because(
                    "The address holds %s, which is written %%%02X there",
                    bare.group(), (int) bare.group().charAt(0)));
        if (HALF_ESCAPE.matcher(uri).find())
            return Optional.of(
                    Kind.MALFORMED.because(
                            "In an address a percent sign comes before two hexadecimal digits; the sign itself is written %25"));
        var text = Legible.decoded(unescaped(uri));
        if (text.isEmpty()) return Optional.of(Kind.INVALID_ENCODING.because("The address is not well-formed UTF-8"));
        if (!Legible.is(text.get())) return Optional.of(Kind.FORBIDDEN_CHARACTER.because("The address holds NUL"));
        var path = uri.contains("?") ? uri.substring(0, uri.indexOf('?')) : uri;
        return TWO_READINGS.matcher(path.toLowerCase(Locale.ROOT)).find()
                ? Optional.of(Kind.NOT_FOUND.because("There is nothing at this address"))
                : Optional.empty();
    }

    private static byte[] unescaped(String uri) {
        var bytes = new ByteArrayOutputStream(uri.length());
        for (var i = 0; i < uri.length(); i++) {
            var escape = uri.charAt(i) == '%';
            bytes.write(escape ? Integer.parseInt(uri, i + 1, i + 3, 16) : uri.charAt(i));
            if (escape) i += 2;
        }
        return bytes.toByteArray();
    }
}
