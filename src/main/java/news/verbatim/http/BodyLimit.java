// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes in without having said how much it is. */
@Provider
public class BodyLimit implements ReaderInterceptor {

    private final Reception reception;

    BodyLimit(Reception reception) {
        this.reception = reception;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counted(context.getInputStream(), reception.bodyLimit()));
        return context.proceed();
    }

    private final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream body, long left) {
            super(body);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var count = super.read(into, from, length);
            if (count > 0) count(count);
            return count;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) throw reception.tooLarge();
        }
    }
}
