// SPDX-License-Identifier: Apache-2.0
package news.verbatim.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import news.verbatim.Stories;
import org.jspecify.annotations.Nullable;

/** One who listens, by hand: chunks come as they were written, and lines between them are no more than lines. */
final class Ear implements AutoCloseable {

    private final Socket socket = new Socket();
    private final BufferedReader lines;
    private final List<String> head = new ArrayList<>();
    private long last;

    Ear(String query, String... headers) {
        this("GET", query, 0, headers);
    }

    /** {@code buffer} is what the system may take in for it; 0 for as much as is usual. */
    Ear(String method, String query, int buffer, String... headers) {
        try {
            if (buffer > 0) socket.setReceiveBufferSize(buffer);
            socket.setSoTimeout(30_000);
            socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
            var request = method + " /content/v1/changes/stream" + query + " HTTP/1.1\r\nHost: localhost\r\n"
                    + String.join(
                            "", List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            if (buffer == 0) for (var line = line(); line != null && !line.isEmpty(); line = line()) head.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> head() {
        return head;
    }

    /** The number of the last change it has heard of whole. */
    long last() {
        return last;
    }

    /** The next line, or null where it was hung up. */
    @Nullable
    String line() {
        try {
            return lines.readLine();
        } catch (java.net.SocketTimeoutException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            return null; // cut
        }
    }

    /** The next line that begins so. */
    @Nullable
    String line(String start) {
        var line = line();
        while (line != null && !line.startsWith(start)) line = line();
        return line;
    }

    /** The next change, or null where it was hung up. */
    @Nullable
    JsonNode hears() {
        var id = line("id: ");
        var data = line("data: ");
        if (id == null || data == null) return null;
        try {
            var change = Stories.JSON.readTree(data.substring("data: ".length()));
            last = Long.parseLong(id.substring("id: ".length()));
            return change;
        } catch (IOException e) {
            return null; // cut in the middle
        }
    }

    /** The changes from now on, to the last one of this article. */
    List<JsonNode> hears(String article, int times) {
        var heard = new ArrayList<JsonNode>();
        for (var left = times; left > 0; ) {
            var change = hears();
            if (change == null) throw new IllegalStateException("hung up");
            heard.add(change);
            if (change.get("article").asText().equals(article)) left--;
        }
        return heard;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
