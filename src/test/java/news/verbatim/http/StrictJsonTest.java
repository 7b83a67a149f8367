// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Moment;
import news.verbatim.kernel.Refusal;
import news.verbatim.kernel.TruncatedDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StrictJsonTest {

    enum Mood {
        HIGH_SPIRITS,
        LOW
    }

    record Note(
            String text,
            Integer stars,
            Boolean kept,
            Mood mood,
            UUID about,
            Moment at,
            TruncatedDate on,
            @JsonProperty("class") String category,
            List<Note> replies,
            List<Piece> pieces)
            implements Checked {

        Note {
            replies = replies == null ? List.of() : replies;
            pieces = pieces == null ? List.of() : pieces;
        }

        @Override
        public void check(Faults faults) {
            faults.check(text != null && !text.isBlank(), "/text", Flaw.NOT_BLANK, "must not be blank");
            faults.check(mood != null, "/mood", Flaw.MISSING, "must be given");
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "line", value = Piece.Line.class),
        @JsonSubTypes.Type(name = "big-line", value = Piece.Big.class)
    })
    sealed interface Piece {
        record Line(String words) implements Piece {}

        record Big(int size, double weight) implements Piece {}
    }

    static Note read(String json) {
        return StrictJson.read(json.getBytes(UTF_8), Note.class);
    }

    static Refusal refusal(byte[] json) {
        return assertThrows(Refusal.class, () -> StrictJson.read(json, Note.class));
    }

    static Refusal refusal(String json) {
        return refusal(json.getBytes(UTF_8));
    }

    static List<String> places(Refusal refusal) {
        return refusal.faults().stream().map(f -> f.pointer() + " " + f.kind()).toList();
    }

    @Test
    void what_is_written_well_is_bound_and_what_is_absent_is_null() {
        var note = read("""
                {"text": "  “So”\\n", "stars": -3, "kept": true, "mood": "high-spirits", "class": "c", "replies": [{"text": "x", "mood": "low"}],
                 "at": "2025-11-27T15:44:00+03:00", "on": "2025-11", "about": "01890a5d-ac96-774b-bcce-b302099a8057",
                 "pieces": [{"type": "line", "words": "w"}, {"type": "big-line", "size": 2, "weight": 3}]}""");

        assertEquals("  “So”\n", note.text());
        assertEquals(-3, note.stars());
        assertEquals(Mood.HIGH_SPIRITS, note.mood());
        assertEquals("c", note.category());
        assertEquals("2025-11-27T15:44:00+03:00", note.at().text());
        assertEquals(List.of(new Piece.Line("w"), new Piece.Big(2, 3.0)), note.pieces());
        assertNull(note.replies().getFirst().kept());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"text\": \"x\"",
                "{\"text\": NaN}",
                "{'text': 1}",
                "{\"text\": \"x\"} {}",
                "// c\n{}",
                "{\"a\":1,}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"stars\": 01}",
                "{\"text\": \"\t\"}",
                "nul",
                "{\"text\": \"\\x\"}",
                "\ufeff{}"
            })
    void json_that_cannot_be_read_is_malformed(String json) {
        assertEquals(Kind.MALFORMED_JSON, refusal(json).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"\"", "5", "true", "[{}]"})
    void a_body_that_is_no_object_is_of_the_wrong_type(String json) {
        var refusal = refusal(json);
        assertEquals(Kind.WRONG_TYPE, refusal.kind());
        assertEquals(List.of(" wrong-type"), places(refusal));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        assertEquals(
                Kind.INVALID_ENCODING,
                refusal(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}).kind());
        assertEquals(
                Kind.INVALID_ENCODING,
                refusal(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'})
                        .kind());
        assertEquals(
                Kind.INVALID_ENCODING,
                refusal("{}".getBytes(java.nio.charset.StandardCharsets.UTF_16)).kind());
        assertEquals(
                Kind.MALFORMED_JSON,
                refusal("{}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE))
                        .kind());
    }

    @Test
    void nul_and_lone_surrogates_are_refused_with_all_their_places() {
        var refusal = refusal(
                "{\"text\": \"a\\u0000\", \"x\": [\"\\ud800\", \"\\udc00\\ud800\", \"\\ud83d\\ude00\"], \"\\u0000/~\": 1}");
        assertEquals(Kind.FORBIDDEN_CHARACTER, refusal.kind(), refusal.getMessage());
        assertEquals(
                List.of(
                        "/text forbidden-character",
                        "/x/0 forbidden-character",
                        "/x/1 forbidden-character",
                        "/\ufffd~1~0 forbidden-character"),
                places(refusal));
        assertEquals(Kind.FORBIDDEN_CHARACTER, refusal("{\"\\ud800\": 1}").kind());
    }

    @Test
    void nesting_beyond_fifty_levels_is_refused_wherever_it_stands() {
        assertEquals(Kind.MALFORMED_JSON, refusal("[".repeat(200_000)).kind());
        assertEquals(
                Kind.MALFORMED_JSON,
                refusal("{\"unknown\":" + "[".repeat(50) + "]".repeat(50) + "}").kind());
        assertEquals(
                Kind.UNKNOWN_FIELD,
                refusal("{\"unknown\":" + "[".repeat(49) + "]".repeat(49) + "}").kind());
    }

    @ParameterizedTest
    @CsvSource({
        "1e1000000000, WRONG_TYPE",
        "1e20000, WRONG_TYPE",
        "1.0, WRONG_TYPE",
        "'\"1\"', WRONG_TYPE",
        "true, WRONG_TYPE",
        "2147483648, UNACCEPTABLE",
        "99999999999999999999999999999999999999999999, UNACCEPTABLE"
    })
    void a_number_is_never_bent_into_a_whole_one(String number, Kind kind) {
        assertEquals(
                kind,
                refusal("{\"text\": \"x\", \"mood\": \"low\", \"stars\": %s}".formatted(number))
                        .kind());
    }

    @Test
    void a_number_of_a_thousand_digits_is_malformed_and_one_beyond_all_numbers_is_unacceptable() {
        assertEquals(
                Kind.MALFORMED_JSON,
                refusal("{\"stars\": %s}".formatted("9".repeat(1001))).kind());
        var piece = refusal(
                "{\"text\": \"x\", \"mood\": \"low\", \"pieces\": [{\"type\": \"big-line\", \"size\": 1, \"weight\": 1e400}]}");
        assertEquals(List.of("/pieces/0/weight out-of-range"), places(piece));
    }

    @Test
    void unknown_names_and_wrong_types_are_told_together_and_name_the_nearest() {
        var refusal = refusal("""
                {"txet": 1, "text": 7, "kept": "true", "replies": [null, {"starz": 1}, []], "pieces": [{"type": "line", "word": 1}],
                 "mood": null, "a/b~c": 0}""");
        assertEquals(Kind.UNKNOWN_FIELD, refusal.kind());
        assertEquals(
                List.of(
                        "/txet unknown-field",
                        "/text wrong-type",
                        "/kept wrong-type",
                        "/replies/0 wrong-type",
                        "/replies/1/starz unknown-field",
                        "/replies/2 wrong-type",
                        "/pieces/0/word unknown-field",
                        "/a~1b~0c unknown-field"),
                places(refusal));
        assertTrue(
                refusal.faults().getFirst().detail().contains("'text'"),
                refusal.faults().toString());
    }

    @Test
    void values_that_break_a_rule_are_told_together_and_each_once() {
        var refusal = refusal("""
                {"text": " ", "mood": "hi-spirits", "about": "1-1-1-1-1", "at": "2025-02-30T00:00:00Z", "on": "2025-13",
                 "pieces": [{"type": "lime"}, {}, {"type": "big-line", "weight": 1}]}""");
        assertEquals(Kind.UNACCEPTABLE, refusal.kind());
        assertEquals(
                List.of(
                        "/mood unknown-value",
                        "/about invalid-format",
                        "/at invalid-format",
                        "/on invalid-format",
                        "/pieces/0/type unknown-value",
                        "/pieces/1/type missing",
                        "/pieces/2/size missing",
                        "/text not-blank"),
                places(refusal));
        assertTrue(refusal.faults().getFirst().detail().endsWith("did you mean 'high-spirits'?"));
    }

    @Test
    void no_refusal_speaks_of_classes() {
        for (var json : List.of(
                "{", "[1", "{\"a\":1}x", "{\"a\":" + "[".repeat(99), "{\"a\": @}", "{\"a\":1,\"a\":2}", "\"\\ud8\""))
            assertFalse(refusal(json).getMessage().matches(".*(com\\.|java|Feature|Jackson|Source|`).*"), json);
    }

    @Test
    void ten_thousand_pieces_are_read_in_one_go() {
        var pieces = "{\"type\": \"line\", \"words\": \"w\"},".repeat(10_000);
        var json = "{\"text\": \"x\", \"mood\": \"low\", \"pieces\": [%s {\"type\": \"line\"}]}".formatted(pieces);
        assertEquals(10_001, read(json).pieces().size());
    }
}
