// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static news.verbatim.Newsroom.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files on their way to the desk, as a browser sends them. */
final class Uploads {

    static final String MEDIA = "/desk/v1/media";

    private Uploads() {}

    static Response send(byte[] file, String name) {
        return form("photo").multiPart("file", name, file).post(MEDIA);
    }

    static Response send(byte[] file, String name, String metadata) {
        return form("photo")
                .multiPart("file", name, file)
                .multiPart("metadata", metadata, "application/json")
                .post(MEDIA);
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
