// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client without manners: sends bytes as they are and tells what came back until the connection closed. */
final class Wire {

    private Wire() {}

    static String sends(String bytes) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var actual = Integer.getInteger(
                "test.http.port", io.restassured.RestAssured.port > 0 ? io.restassured.RestAssured.port : port);
        try (var socket = new Socket("127.0.0.1", actual)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request line and headers of one's own, asking for the connection to be closed. */
    static String asks(String line, String... headers) {
        var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return sends(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n");
    }
}
