// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.verbatim.article.Difference.Kind;
import news.verbatim.article.Difference.Word;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Where two stories differ: field by field, in parts that are known by their ids, and in text word by word. */
final class Differences {

    private static final Set<String> TEXTS = Set.of(
            "headline",
            "kicker",
            "standfirst",
            "byline",
            "dateline",
            "displayedText",
            "text",
            "items",
            "header",
            "rows",
            "credit",
            "alt",
            "title",
            "description",
            "name",
            "exact",
            "label",
            "reason");

    private final List<Difference> found = new ArrayList<>();
    private final @Nullable Wording wording; // none where nobody asks which words

    private Differences(@Nullable Wording wording) {
        this.wording = wording;
    }

    /** All of them, in the order of the newer story; without an older one everything was added. */
    static List<Difference> between(@Nullable Story older, Story newer) {
        return between(older, newer, new Wording());
    }

    private static List<Difference> between(@Nullable Story older, Story newer, @Nullable Wording wording) {
        var differences = new Differences(wording);
        var before = older == null ? JsonNodeFactory.instance.objectNode() : Tree.of(older);
        for (var field : Tree.of(newer).properties())
            differences.field(field.getKey(), before.path(field.getKey()), field.getValue());
        return List.copyOf(differences.found);
    }

    /** Only where, no deeper than a field or a part; of parts that are gone, the list. */
    static List<String> pointers(Story older, Story newer) {
        var pointers = new LinkedHashSet<String>();
        for (var difference : between(older, newer, null)) pointers.add(shortened(difference));
        return List.copyOf(pointers);
    }

    private static String shortened(Difference difference) {
        var steps = difference.pointer().split("/", 4);
        if (!Tree.PARTS.contains(steps[1])
                || steps.length < 3
                || difference.kind() == Kind.REMOVED && steps.length == 3) return "/" + steps[1];
        return "/" + steps[1] + "/" + steps[2];
    }

    private void field(String name, JsonNode before, JsonNode after) {
        if (Tree.PARTS.contains(name)) parts("/" + name, before, after);
        else compare("/" + name, "/" + name, before, after);
    }

    private void parts(String at, JsonNode before, JsonNode after) {
        var older = Tree.byId(before);
        var oldOrder = Tree.ids(older);
        var newer = Tree.byId(after);
        var placed = Sequence.placed(oldOrder, Tree.ids(newer));
        var place = 0;
        for (var part : newer.entrySet()) {
            var here = at + "/" + place++;
            var then = older.get(part.getKey());
            if (then == null) {
                tell(here, Kind.ADDED, null, part.getValue());
                continue;
            }
            var there = at + "/" + oldOrder.indexOf(part.getKey());
            if (placed.contains(part.getKey())) tell(here, Kind.MOVED, new TextNode(there), new TextNode(here));
            compare(there, here, then, part.getValue());
        }
        for (var i = 0; i < oldOrder.size(); i++)
            if (!newer.containsKey(oldOrder.get(i))) tell(at + "/" + i, Kind.REMOVED, older.get(oldOrder.get(i)), null);
    }

    private void compare(String there, String here, JsonNode before, JsonNode after) {
        if (before.equals(after) || isNothing(before) && isNothing(after)) return;
        if (isNothing(before)) tell(here, Kind.ADDED, null, after);
        else if (isNothing(after)) tell(there, Kind.REMOVED, before, null);
        else if (before.isObject() && after.isObject()) fields(there, here, before, after);
        else if (before.isArray() && before.size() == after.size())
            for (var i = 0; i < after.size(); i++)
                compare(there + "/" + i, here + "/" + i, before.get(i), after.get(i));
        else found.add(new Difference(here, Kind.CHANGED, before, after, words(here, before, after)));
    }

    private void fields(String there, String here, JsonNode before, JsonNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (var name : names)
            compare(
                    there + "/" + name,
                    here + "/" + name,
                    before.has(name) ? before.get(name) : MissingNode.getInstance(),
                    after.has(name) ? after.get(name) : MissingNode.getInstance());
    }

    private void tell(String at, Kind kind, @Nullable JsonNode before, @Nullable JsonNode after) {
        found.add(new Difference(at, kind, before, after, null));
    }

    private @Nullable List<Word> words(String at, JsonNode before, JsonNode after) {
        var isText = before.isTextual() && after.isTextual() && TEXTS.contains(lastName(at));
        return wording != null && isText ? wording.between(before.textValue(), after.textValue()) : null;
    }

    private static String lastName(String at) {
        var bare = at.replaceFirst("(/\\d+)+$", "");
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty();
    }
}
