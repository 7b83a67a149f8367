// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRingTest {

    /** Made by openssl for this test and used nowhere. */
    static final String PEM = """
            -----BEGIN PRIVATE KEY-----
            %s
            -----END PRIVATE KEY-----
            """;

    static final String FIRST =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg5Bku194OwpZ84y8HYkWaw9qwo5frXedlks/gd49OYc2h"
                    + "RANCAASMAyopJPtkBUCdTECF2EMPbJqvz0V32PV7OsncwWx6uL5mDPffngulnxnU5U/1yU9Dv+YlmwuwpPoQ6TIM6fnS";

    static final String SECOND =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFWWk2OJE3azALA6EnqE8v+OIex5o5vu2Trw2gi5fVcSh"
                    + "RANCAARAWeRM+BCfnNaQWuT4t3VN7LF3GMvjba/cyrTfb0tdKzAWYWQQ1ZQ++11VkrYW/wbkwaKqc61MylXT5VzzWGzJ";

    static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    @TempDir
    Path directory;

    KeyFile file() {
        return new KeyFile(directory.resolve("token-key.json"));
    }

    @Test
    void the_first_start_makes_a_key_that_is_for_nobody_else_to_read() throws IOException {
        var ring = file().read();
        assertEquals(ring.first().id(), file().read().first().id());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())));
        assertTrue(file().isOurs());
    }

    @Test
    void an_older_key_is_believed_until_its_tokens_have_ended() {
        var before = file().read();
        var after = file().change(ring -> ring.turned(NOW, NOW.plus(Duration.ofHours(8))));
        assertNotEquals(before.first().id(), after.first().id());
        var old = before.first().id();
        assertTrue(file().read().named(old, NOW.plus(Duration.ofHours(7))).isPresent());
        assertEquals(Optional.empty(), file().read().named(old, NOW.plus(Duration.ofHours(8))));
        assertTrue(file().read()
                .named(after.first().id(), NOW.plus(Duration.ofDays(900)))
                .isPresent());

        var later = file().change(ring -> ring.turned(NOW.plus(Duration.ofDays(90)), NOW.plus(Duration.ofDays(91))));
        assertEquals(2, later.keys().size());
    }

    @Test
    void two_nodes_that_share_the_file_know_the_same_keys() {
        var one = file().read();
        var other = new KeyFile(file().path()).change(ring -> ring.turned(NOW, NOW.plus(Duration.ofHours(8))));
        assertTrue(file().read().named(one.first().id(), NOW).isPresent());
        assertEquals(other.first().id(), file().read().first().id());
    }

    @Test
    void a_single_key_of_an_earlier_version_goes_on() throws IOException, JoseException {
        var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        Files.writeString(file().path(), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        assertEquals(
                key.calculateBase64urlEncodedThumbprint("SHA-256"),
                file().read().first().id());
    }

    @Test
    void keys_given_as_pem_are_taken_in_their_order() throws JoseException {
        var text = PEM.formatted(FIRST) + PEM.formatted(SECOND);
        var ring = KeyRing.of(text, NOW);
        assertEquals(2, ring.keys().size());
        assertEquals(
                KeyRing.of(PEM.formatted(FIRST), NOW).first().id(), ring.first().id());
        assertEquals(ring.first().id(), KeyRing.of(ring.text(), NOW).first().id());
    }

    @Test
    void a_file_that_somebody_else_wrote_as_pem_is_not_ours_to_change() throws IOException {
        Files.writeString(file().path(), PEM.formatted(FIRST));
        assertTrue(!file().isOurs());
        assertEquals(1, file().read().keys().size());
    }

    @Test
    void what_is_no_key_for_tokens_is_refused_at_once() {
        for (var wrong : new String[] {
            "",
            "{}",
            "{\"keys\": []}",
            "{\"kty\": \"oct\", \"k\": \"AAAA\"}",
            "-----BEGIN PRIVATE KEY-----",
            PEM.formatted("AAAA")
        }) assertThrows(Exception.class, () -> KeyRing.of(wrong, NOW), wrong);
    }
}
