// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** One key of ours: since when it signs, and where a newer one took over, until when its tokens are still taken. */
record SigningKey(
        String id,
        EllipticCurveJsonWebKey pair,
        Instant madeAt,
        @Nullable Instant until) {

    /** Named by its thumbprint (RFC 7638), so that every node calls it the same. */
    static SigningKey of(EllipticCurveJsonWebKey pair, Instant madeAt, @Nullable Instant until) {
        if (pair.getPrivateKey() == null || !EllipticCurves.P_256.equals(pair.getCurveName()))
            throw new IllegalStateException("A key for access tokens is a private key on the curve P-256");
        return new SigningKey(pair.calculateBase64urlEncodedThumbprint("SHA-256"), pair, madeAt, until);
    }

    static SigningKey fresh(Instant now) {
        try {
            return of(EcJwkGenerator.generateJwk(EllipticCurves.P256), now, null);
        } catch (JoseException e) {
            throw new IllegalStateException(e); // every Java platform has the curve
        }
    }

    SigningKey retired(Instant until) {
        return new SigningKey(id, pair, madeAt, until);
    }

    PrivateKey signing() {
        return pair.getPrivateKey();
    }

    PublicKey verifying() {
        return pair.getPublicKey();
    }

    boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** A secret is no text for a log. */
    @Override
    public String toString() {
        return id;
    }
}
