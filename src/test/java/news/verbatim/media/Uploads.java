// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.verbatim.Newsroom.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import news.verbatim.Newsroom;

/** Files on their way to the desk, as a browser sends them. */
public final class Uploads {

    static final String MEDIA = "/desk/v1/media";

    private Uploads() {}

    static Response send(byte[] file, String name) {
        return form("photo").multiPart("file", name, file).post(MEDIA);
    }

    public static Response send(byte[] file, String name, String metadata) {
        return form("photo")
                .multiPart("file", name, file)
                .multiPart("metadata", metadata, "application/json")
                .post(MEDIA);
    }

    /** Sends a file of this many bytes without ever holding it, and stops as soon as it is answered; says with what status. */
    static int pour(String token, long size, boolean told) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n".getBytes(US_ASCII);
        var tail = "\r\n--x--\r\n".getBytes(US_ASCII);
        var length = told ? "Content-Length: " + (head.length + size + tail.length) : "Transfer-Encoding: chunked";
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(
                    ("POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n%s\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n"
                                    .formatted(MEDIA, token, length))
                            .getBytes(US_ASCII));
            var in = socket.getInputStream();
            try {
                write(out, head, told);
                var block = new byte[1 << 16];
                for (var left = size; left > 0 && in.available() == 0; left -= block.length) write(out, block, told);
                if (in.available() == 0) write(out, tail, told);
                if (in.available() == 0 && !told) out.write("0\r\n\r\n".getBytes(US_ASCII));
            } catch (SocketException e) {
                // it has been answered, and nobody listens any longer
            }
            var line = new BufferedReader(new InputStreamReader(in, US_ASCII)).readLine();
            return Integer.parseInt(line.split(" ")[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, byte[] bytes, boolean told) throws IOException {
        if (!told) out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
        out.write(bytes);
        if (!told) out.write("\r\n".getBytes(US_ASCII));
    }

    /** A form written out by hand, as a browser writes names: in UTF-8, with nothing escaped. */
    static JsonPath raw(int status, String type, String head, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"file\"; " + head + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + MEDIA))
                .header("Authorization", "Bearer " + Newsroom.someone("photo").token())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertEquals(status, answer.statusCode(), answer.body());
            return JsonPath.from(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The beginning of a form, up to the bytes of its file. */
    static final String FILE = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n";

    /** A form that goes on like this behind its file; says with what status it is answered, within some seconds. */
    static int ends(byte[] file, String rest) {
        return ended(FILE.getBytes(UTF_8), file, ("\r\n" + rest).getBytes(UTF_8))
                .statusCode();
    }

    /** A form in pieces, however it ends; what is answered within some seconds. */
    static HttpResponse<String> ended(byte[]... pieces) {
        var body = new ByteArrayOutputStream();
        for (var piece : pieces) body.writeBytes(piece);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + MEDIA))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + Newsroom.someone("photo").token())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static RequestSpecification form(String role) {
        return as(role).contentType("multipart/form-data");
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
