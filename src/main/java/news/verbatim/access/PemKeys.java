// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/** Private keys as {@code openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256} writes them. */
final class PemKeys {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final int COORDINATE = 32;

    private PemKeys() {}

    static List<SigningKey> in(String text, Instant madeAt) throws JoseException {
        var blocks = BLOCK.matcher(text)
                .results()
                .map(block -> block.group(1).replaceAll("\\s", ""))
                .toList();
        var keys = new ArrayList<SigningKey>();
        for (var block : blocks) keys.add(SigningKey.of(pair(Base64.getDecoder().decode(block)), madeAt, null));
        if (keys.isEmpty()) throw new JoseException("no BEGIN PRIVATE KEY");
        return keys;
    }

    private static EllipticCurveJsonWebKey pair(byte[] der) throws JoseException {
        try {
            var factory = KeyFactory.getInstance("EC");
            var secret = (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(der));
            var open = factory.generatePublic(new ECPublicKeySpec(point(der), secret.getParams()));
            if (!belong(secret, open)) throw new JoseException("no public key beside the private one");
            var pair = (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(open);
            pair.setPrivateKey(secret);
            return pair;
        } catch (GeneralSecurityException e) {
            throw new JoseException("not a private key on the curve P-256", e);
        }
    }

    /** The public key ends the structure (RFC 5915), where there is one. The platform reads over it. */
    private static ECPoint point(byte[] der) {
        var end = der.length;
        var x = Arrays.copyOfRange(der, Math.max(0, end - 2 * COORDINATE), Math.max(0, end - COORDINATE));
        var y = Arrays.copyOfRange(der, Math.max(0, end - COORDINATE), end);
        return new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
    }

    private static boolean belong(ECPrivateKey secret, PublicKey open) throws GeneralSecurityException {
        var probe = new byte[] {1};
        var signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(secret);
        signing.update(probe);
        var signed = signing.sign();
        var verifying = Signature.getInstance("SHA256withECDSA");
        verifying.initVerify(open);
        verifying.update(probe);
        return verifying.verify(signed);
    }
}
