// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Writes and reads access tokens: who signed in, when, until when, and in which epoch of their account. */
@ApplicationScoped
@Alternative
@Priority(1)
class Tokens extends JWTCallerPrincipalFactory {

    static final String EPOCH = "epoch";

    private static final String OURS = "verbatim";
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private final SigningKey key;
    private final AccessConfig config;
    private final Clock clock;

    Tokens(SigningKey key, AccessConfig config, Clock clock) {
        this.key = key;
        this.config = config;
        this.clock = clock;
    }

    Duration life() {
        return config.tokenLife();
    }

    String write(Account account) {
        var now = clock.instant();
        return Jwt.issuer(OURS)
                .audience(OURS)
                .upn(account.username())
                .subject(account.id().toString())
                .claim(EPOCH, account.epoch())
                .issuedAt(now)
                .expiresAt(now.plus(life()))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.signing());
    }

    /** Everything is fixed here and nothing taken from the token: the key, the algorithm, for whom it is, how long it may live. */
    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        var info = new JWTAuthContextInfo(key.verifying(), OURS);
        info.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        info.setExpectedAudience(Set.of(OURS));
        info.setRequiredClaims(Set.of("sub", "upn", "iat", "exp", EPOCH));
        info.setClockSkew((int) CLOCKS_APART.toSeconds());
        var read = new DefaultJWTCallerPrincipalFactory().parse(token, info);
        var issued = Instant.ofEpochSecond(read.getIssuedAtTime());
        var ends = Instant.ofEpochSecond(read.getExpirationTime());
        if (issued.isAfter(clock.instant().plus(CLOCKS_APART))) throw new ParseException("issued in the future");
        if (ends.isAfter(issued.plus(life()))) throw new ParseException("lives longer than any of ours");
        return read;
    }
}
