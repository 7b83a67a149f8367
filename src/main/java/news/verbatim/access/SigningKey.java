// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The key that makes our access tokens ours. */
@ApplicationScoped
class SigningKey {

    private final PublicJsonWebKey pair;

    SigningKey(AccessConfig config) {
        pair = of(config.keyFile().toAbsolutePath());
    }

    PrivateKey signing() {
        return pair.getPrivateKey();
    }

    PublicKey verifying() {
        return pair.getPublicKey();
    }

    private static PublicJsonWebKey of(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The key for access tokens cannot be read or made: " + file, e);
        } catch (JoseException e) {
            throw new IllegalStateException(
                    "This holds no key for access tokens; remove it to get a new one: " + file, e);
        }
    }

    /** Written aside and moved, so that a start cut short leaves no half of a key. */
    private static void make(Path file) throws IOException, JoseException {
        Files.createDirectories(file.getParent());
        var aside = Files.createTempFile(file.getParent(), "token-key", ".new", forUsOnly());
        var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        Files.writeString(aside, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        try {
            Files.createLink(file, aside); // unlike a move it never replaces the key of another start
        } catch (FileAlreadyExistsException e) {
            // then that one is the key
        } catch (UnsupportedOperationException e) {
            Files.move(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static FileAttribute<?>[] forUsOnly() {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
