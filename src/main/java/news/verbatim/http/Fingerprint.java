// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Takes the SHA-256 of a body while it is read, where the request may be repeated. */
@Provider
public class Fingerprint implements ReaderInterceptor {

    private final Trail trail;

    Fingerprint(Trail trail) {
        this.trail = trail;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().containsKey(RepeatKey.HEADER)) {
            var digest = digest();
            trail.reads(digest);
            context.setInputStream(new DigestInputStream(context.getInputStream(), digest));
        }
        return context.proceed();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }
}
