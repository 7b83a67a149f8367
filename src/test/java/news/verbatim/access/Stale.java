// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.quarkus.arc.Arc;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;

/** An access token as it lies in a browser the morning after: ours, and over. */
public final class Stale {

    private Stale() {}

    public static String token(String username) {
        var key = Arc.container().instance(SigningKeys.class).get().signing();
        var issued = Instant.now().minus(Duration.ofHours(12));
        return Jwt.issuer(Tokens.OURS)
                .audience(Tokens.OURS)
                .upn(username)
                .subject(username)
                .claim(Tokens.EPOCH, 1)
                .issuedAt(issued)
                .expiresAt(issued.plus(Duration.ofHours(8)))
                .jws()
                .keyId(key.id())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.signing());
    }
}
