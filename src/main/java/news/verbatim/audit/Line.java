// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit, and how it is sealed.
 *
 * <p>Its form is twelve texts put together: sequence, at (microseconds since 1970-01-01T00:00:00Z), actor, via, action,
 * kind, object, article (in lower case), revision before, revision after, request, details. Each stands as the number of
 * its bytes in UTF-8, a colon and the text; one that is absent is a hyphen. Numbers are decimal. The hash is SHA-256 over
 * the 32 bytes of the hash of the line before (zeros before the first) and the form in UTF-8.
 */
record Line(long sequence, Instant at, Entry entry, byte[] hash) {

    static final String COLUMNS = "sequence, at, actor, via, action, kind, object, article, revision_before,"
            + " revision_after, request, details, hash";

    static Line of(ResultSet row) throws SQLException {
        var subject =
                new Entry.Subject(row.getString("kind"), row.getString("object"), row.getObject("article", UUID.class));
        var entry = new Entry(
                row.getString("actor"),
                row.getString("via"),
                row.getString("action"),
                subject,
                row.getObject("revision_before", Integer.class),
                row.getObject("revision_after", Integer.class),
                row.getString("request"),
                row.getString("details"));
        return new Line(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                entry,
                row.getBytes("hash"));
    }

    String form() {
        var subject = entry.subject();
        return Arrays.asList(
                        sequence,
                        ChronoUnit.MICROS.between(Instant.EPOCH, at),
                        entry.actor(),
                        entry.via(),
                        entry.action(),
                        subject.kind(),
                        subject.id(),
                        subject.article(),
                        entry.before(),
                        entry.after(),
                        entry.request(),
                        entry.details())
                .stream()
                .map(Line::part)
                .collect(Collectors.joining());
    }

    private static String part(@Nullable Object value) {
        if (value == null) return "-";
        var text = value.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }

    /** Whether this is the line that was sealed after the one of this hash. */
    boolean follows(byte[] previous) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return Arrays.equals(hash, digest.digest(form().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }
}
