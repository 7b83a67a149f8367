// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.verbatim.http.StoredJson;
import news.verbatim.http.StrictJson;
import news.verbatim.kernel.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlockTest {

    static final UUID ID = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
    static final List<Mark> STRONG = List.of(new Mark(Mark.Type.STRONG, 0, 1, null));

    static final List<Block> EXAMPLES = List.of(
            new Block.Paragraph(ID, " Rain — “so”\r\n", STRONG),
            new Block.Heading(ID, 2, "Rain", STRONG),
            new Block.Figure(ID, ID),
            new Block.Items(ID, true, List.of("a", "b"), STRONG),
            new Block.BlockQuote(ID, "Rain", STRONG),
            new Block.PullQuote(ID, ID),
            new Block.Embed(ID, "https://a.example/", "A"),
            new Block.Table(ID, List.of("a", "b"), List.of(List.of("c", ""))),
            new Block.Divider(ID));

    @Test
    void every_kind_of_block_has_a_name_on_the_wire() {
        var named = Arrays.stream(Block.class.getAnnotation(JsonSubTypes.class).value())
                .collect(toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));

        assertEquals(Set.of(Block.class.getPermittedSubclasses()), Set.copyOf(named.values()));
        assertEquals(
                Set.of(
                        "paragraph",
                        "heading",
                        "figure",
                        "list",
                        "block-quote",
                        "pull-quote",
                        "embed",
                        "table",
                        "divider"),
                named.keySet());
        assertEquals(
                Set.of(Block.class.getPermittedSubclasses()),
                EXAMPLES.stream().map(Object::getClass).collect(toSet()));
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void every_block_comes_back_as_it_was_kept(Block block) {
        assertEquals(block, StoredJson.read(StoredJson.text(block), Block.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'paragraph','text':'Rain'}",
                "{'type':'heading','level':2,'text':'Rain'}",
                "{'type':'heading','level':6,'text':'Rain'}",
                "{'type':'list','items':['a']}",
                "{'type':'block-quote','text':'Rain'}",
                "{'type':'embed','url':'https://a.example/'}",
                "{'type':'table','header':['a'],'rows':[]}",
                "{'type':'table','header':[],'rows':[['a','b'],['c','']]}",
                "{'type':'divider'}"
            })
    void a_block_that_holds_to_the_rules_is_taken(String block) {
        assertEquals(1, story(block).body().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'paragraph'}                                            | /body/0/text missing",
                "{'type':'paragraph','text':''}                                  | /body/0/text not-blank",
                "{'type':'paragraph','text':' \\t'}                              | /body/0/text not-blank",
                "{'type':'heading','text':'Rain'}                                | /body/0/level missing",
                "{'type':'heading','level':1,'text':'Rain'}                      | /body/0/level out-of-range",
                "{'type':'heading','level':7,'text':'Rain'}                      | /body/0/level out-of-range",
                "{'type':'figure'}                                               | /body/0/caption missing",
                "{'type':'figure','caption':'0199aaaa-0000-7000-8000-00000000000f'} | /body/0/caption unknown-reference",
                "{'type':'list'}                                                 | /body/0/items missing",
                "{'type':'list','items':[' ']}                                   | /body/0/items/0 not-blank",
                "{'type':'list','items':['a\\nb']}                               | /body/0/items/0 forbidden-character",
                "{'type':'pull-quote'}                                           | /body/0/attribution missing",
                "{'type':'pull-quote','attribution':'0199aaaa-0000-7000-8000-00000000000f'} | /body/0/attribution unknown-reference",
                "{'type':'embed'}                                                | /body/0/url missing",
                "{'type':'embed','url':'javascript:alert(1)'}                    | /body/0/url unsafe-link",
                "{'type':'table'}                                                | /body/0/header wrong-shape",
                "{'type':'table','header':['a'],'rows':[['b','c']]}              | /body/0/rows/0 wrong-shape",
                "{'type':'table','header':['a'],'rows':[[]]}                     | /body/0/rows/0 wrong-shape",
                "{'type':'table','header':['a\\nb'],'rows':[]}                   | /body/0/header/0 forbidden-character",
                "{'type':'video'}                                                | /body/0/type unknown-value",
                "{'text':'Rain'}                                                 | /body/0/type missing"
            })
    void a_block_that_breaks_a_rule_is_refused_with_its_place(String block, String fault) {
        var refusal = assertThrows(Refusal.class, () -> story(block));
        assertEquals(
                List.of(fault),
                refusal.faults().stream().map(f -> f.pointer() + " " + f.kind()).toList());
    }

    static Story story(String block) {
        var json = "{\"headline\":\"Rain\",\"body\":[" + block.replace('\'', '"') + "]}";
        return StrictJson.read(json.getBytes(UTF_8), Story.class);
    }
}
