// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.HexFormat;
import java.util.Set;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/** Writes and reads access tokens: who signed in, when, until when, and in which epoch of their account. */
@ApplicationScoped
@Alternative
@Priority(1)
class Tokens extends JWTCallerPrincipalFactory {

    static final String EPOCH = "epoch";

    static final String OURS = "verbatim";
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    /** What was found signed, by which key. */
    private record Signed(SigningKey key, JWTCallerPrincipal said) {}

    private final Cache<String, Signed> signed =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final SigningKeys keys;
    private final AccessConfig config;
    private final Clock clock;

    Tokens(SigningKeys keys, AccessConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    Duration life() {
        return config.tokenLife();
    }

    String write(Account account) {
        var now = clock.instant();
        var key = keys.signing();
        return Jwt.issuer(OURS)
                .audience(OURS)
                .upn(account.username())
                .subject(account.id().toString())
                .claim(EPOCH, account.epoch())
                .issuedAt(now)
                .expiresAt(now.plus(life()))
                .jws()
                .keyId(key.id())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.signing());
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        try {
            return believed(token);
        } catch (ClassCastException | IllegalArgumentException e) {
            throw new ParseException("holds other things than a token does", e); // a number for a name, and the like
        }
    }

    /** What a token says counts only now: another moment later, or once its key is dropped, it may be worth nothing. */
    private JWTCallerPrincipal believed(String token) throws ParseException {
        var read = read(token);
        var issued = Instant.ofEpochSecond(read.getIssuedAtTime());
        var ends = Instant.ofEpochSecond(read.getExpirationTime());
        if (read.getName() == null || !OURS.equals(read.getIssuer())) throw new ParseException("nobody's");
        var now = clock.instant();
        if (read.getClaim("nbf") instanceof Number from && from.longValue() > now.getEpochSecond())
            throw new ParseException("begins later");
        if (issued.isAfter(now.plus(CLOCKS_APART))) throw new ParseException("issued in the future");
        if (!ends.plus(CLOCKS_APART).isAfter(now)) throw new ParseException("ended");
        if (ends.isAfter(issued.plus(life()))) throw new ParseException("lives longer than any of ours");
        return read;
    }

    /** What a token says that is signed with a key of ours: its signature never changes, so it is computed once. */
    private JWTCallerPrincipal read(String token) throws ParseException {
        var print = print(token);
        var known = signed.getIfPresent(print);
        if (known != null
                && keys.named(known.key().id()).filter(known.key()::equals).isPresent()) return known.said();
        var key = keys.named(keyId(token)).orElseThrow(() -> new ParseException("signed with no key of ours"));
        var said = read(token, key);
        signed.put(print, new Signed(key, said));
        return said;
    }

    /** Everything is fixed here and nothing taken from the token: the key, the algorithm, for whom it is. */
    private static JWTCallerPrincipal read(String token, SigningKey key) throws ParseException {
        var info = new JWTAuthContextInfo(key.verifying(), OURS);
        info.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        info.setExpectedAudience(Set.of(OURS));
        info.setRequiredClaims(Set.of("sub", "upn", "iat", "exp", EPOCH));
        info.setClockSkew(Integer.MAX_VALUE); // the library looks at this machine's clock, which may be wrong by days
        return new DefaultJWTCallerPrincipalFactory().parse(token, info);
    }

    /** A token is a secret, so it is not kept. */
    private static String print(String token) {
        return HexFormat.of().formatHex(KeyText.digest(token));
    }

    /** The one thing that is taken from a token before it is believed: which of our own keys to try. */
    private static String keyId(String token) throws ParseException {
        try {
            var id = JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
            if (id != null) return id;
        } catch (JoseException e) {
            throw new ParseException("no token", e);
        }
        throw new ParseException("names no key");
    }
}
