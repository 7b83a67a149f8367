// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts more members at the end of a printed object without reading it. */
final class Members {

    private Members() {}

    /** {@code members} as JSON, without braces around it. */
    static byte[] added(byte[] object, String members) {
        var end = object.length - 1;
        while (object[end] != '}') end--;
        var out = new ByteArrayOutputStream(object.length + members.length() + 1);
        out.write(object, 0, end);
        if (new String(object, 0, end, StandardCharsets.UTF_8).strip().length() > 1) out.write(',');
        out.writeBytes(members.getBytes(StandardCharsets.UTF_8));
        out.write('}');
        return out.toByteArray();
    }
}
