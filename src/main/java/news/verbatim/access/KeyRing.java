// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The keys for access tokens: the first one signs, the others are still believed. As text it is a JWK set. */
record KeyRing(List<SigningKey> keys) {

    private static final String MADE = "iat";
    private static final String UNTIL = "exp";

    KeyRing {
        if (keys.isEmpty()) throw new IllegalStateException("There is no key for access tokens");
        keys = List.copyOf(keys);
    }

    SigningKey first() {
        return keys.getFirst();
    }

    Optional<SigningKey> named(String id, Instant now) {
        return keys.stream()
                .filter(key -> key.id().equals(id) && key.holdsAt(now))
                .findFirst();
    }

    /** A new key signs; the tokens of the one before are believed for as long as the longest of them lives. */
    KeyRing turned(Instant now, Instant until) {
        var next = new ArrayList<SigningKey>();
        next.add(SigningKey.fresh(now));
        next.add(first().retired(until));
        keys.stream().skip(1).filter(key -> key.holdsAt(now)).forEach(next::add);
        return new KeyRing(next);
    }

    KeyRing without(String id) {
        return new KeyRing(keys.stream().filter(key -> !key.id().equals(id)).toList());
    }

    /** From a JWK, a set of them, or the PEM text of one or more; {@code madeAt} is for keys that do not say. */
    static KeyRing of(String text, Instant madeAt) throws JoseException {
        if (!text.stripLeading().startsWith("{")) return new KeyRing(PemKeys.in(text, madeAt));
        var single = !text.contains("\"keys\"");
        var found = single ? List.of(JsonWebKey.Factory.newJwk(text)) : new JsonWebKeySet(text).getJsonWebKeys();
        var keys = new ArrayList<SigningKey>();
        for (var key : found) {
            if (!(key instanceof EllipticCurveJsonWebKey pair)) throw new JoseException("not a key on a curve");
            var made = instant(pair, MADE);
            keys.add(SigningKey.of(pair, made == null ? madeAt : made, instant(pair, UNTIL)));
        }
        return new KeyRing(keys);
    }

    String text() {
        var set = new JsonWebKeySet();
        for (var key : keys) {
            var pair = key.pair();
            pair.setKeyId(key.id());
            pair.setOtherParameter(MADE, key.madeAt().getEpochSecond());
            if (key.until() != null) pair.setOtherParameter(UNTIL, key.until().getEpochSecond());
            set.addJsonWebKey(pair);
        }
        return set.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    private static @Nullable Instant instant(JsonWebKey key, String name) {
        return key.getOtherParameterValue(name, Object.class) instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }
}
