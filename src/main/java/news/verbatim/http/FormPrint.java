// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** The fingerprint of a form, part by part: what stands between the parts is another word each time it is sent. */
final class FormPrint {

    private final MessageDigest digest = Fingerprint.digest();

    private FormPrint() {}

    static byte[] of(FormData form) throws IOException {
        var print = new FormPrint();
        var names = new TreeSet<String>();
        form.forEach(names::add);
        for (var name : names) {
            print.add(name);
            for (var value : form.get(name)) print.add(value);
        }
        return print.digest.digest();
    }

    private void add(FormValue value) throws IOException {
        if (!value.isFileItem()) {
            add(value.getValue());
            return;
        }
        add(value.getFileName());
        size(value.getFileItem().getFileSize());
        try (var bytes = value.getFileItem().getInputStream();
                var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            bytes.transferTo(sink);
        }
    }

    private void add(@Nullable String text) {
        var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        size(text == null ? -1 : bytes.length);
        digest.update(bytes);
    }

    private void size(long size) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
    }
}
