// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import static news.verbatim.media.UploadTest.assertNothingIsKept;
import static news.verbatim.media.UploadTest.assertNothingLiesAside;
import static news.verbatim.media.Uploads.FILE;
import static news.verbatim.media.Uploads.ended;
import static news.verbatim.media.Uploads.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import news.verbatim.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that are not as forms are: each is answered at once, and nothing of it is kept. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormTest {

    static final String WORDS = "--x\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n";

    @Test
    void more_words_than_a_body_may_have_are_refused_before_or_behind_the_file() {
        var file = Pictures.jpeg(20, 13);
        var words = WORDS + "{\"text\": \"" + "x".repeat(3 << 20) + "\"}\r\n";

        assertEquals(413, Uploads.ends(file, words + "--x--\r\n"));
        assertEquals(
                413,
                ended((words + FILE).getBytes(), file, "\r\n--x--\r\n".getBytes())
                        .statusCode());
        assertNothingIsKept(file);
        assertNothingLiesAside();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "\r\n--x", "\r\n--x\r\n", "\r\n--x-"})
    void a_form_that_ends_behind_its_file_and_before_itself_is_refused(String rest) {
        var file = Pictures.jpeg(20, 14);

        assertEquals(400, ended(FILE.getBytes(), file, rest.getBytes()).statusCode());
        assertNothingIsKept(file);
        assertNothingLiesAside();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n--x--", "\r\n--x--\r\n", "\r\n--x--\r\nand what means nothing"})
    void one_that_comes_to_its_end_is_taken(String rest) {
        assertEquals(
                201,
                ended(FILE.getBytes(), Pictures.jpeg(20, 15), rest.getBytes()).statusCode());
    }

    @Test
    void a_part_in_another_writing_is_refused_in_words() {
        var head = FILE.replaceFirst("\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                .getBytes();
        var answer = ended(head, Base64.getEncoder().encode(Pictures.jpeg(20, 16)), "\r\n--x--\r\n".getBytes());

        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("Content-Transfer-Encoding"), answer.body());
        assertNothingLiesAside();
    }

    @Test
    void a_name_of_a_hundred_thousand_characters_is_cut_or_refused_and_holds_up_nobody() {
        var head = FILE.replace("a.jpg", "x".repeat(100_000) + ".jpg").getBytes();
        var status =
                ended(head, Pictures.jpeg(20, 17), "\r\n--x--\r\n".getBytes()).statusCode();

        assertTrue(status == 201 || status == 400 || status == 431, "" + status);
        assertNothingLiesAside();
    }

    @Test
    void words_that_come_twice_are_refused_and_none_of_them_is_chosen() {
        var file = Pictures.jpeg(20, 18);
        var answer = form("photo")
                .multiPart("file", "a.jpg", file)
                .multiPart("metadata", "{\"text\": \"Rain\"}")
                .multiPart("metadata", "{\"text\": \"Snow\"}")
                .post(Uploads.MEDIA);

        Refused.with(answer, 422, "unacceptable", "/metadata");
        assertNothingIsKept(file);
    }

    @Test
    void a_file_without_a_byte_is_refused() {
        Refused.with(Uploads.send(new byte[0], "empty.jpg"), 415, "unsupported-media-type");
    }
}
