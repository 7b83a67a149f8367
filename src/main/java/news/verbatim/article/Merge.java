// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import news.verbatim.http.StoredJson;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * What two people made of one story, put together: a field, block, caption or attribution that only one of them touched is
 * as they left it. What both touched in different ways is a conflict, told as a pointer into their story.
 */
public final class Merge {

    private static final List<String> PLACE = List.of("segments", "anchor");

    private final ObjectNode base;
    private final ObjectNode theirs;
    private final ObjectNode mine;
    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Set<String> conflicts = new LinkedHashSet<>();

    private Merge(Story base, Story theirs, Story mine) {
        this.base = Tree.of(base);
        this.theirs = Tree.of(theirs);
        this.mine = Tree.of(mine);
    }

    public static Merge of(Story base, Story theirs, Story mine) {
        var merge = new Merge(base, theirs, mine);
        merge.base.fieldNames().forEachRemaining(merge::field);
        merge.refuseTwoLeads();
        return merge;
    }

    /** The story with both changes in it; only where there is no conflict. */
    public Story story() {
        return StoredJson.read(merged.toString(), Story.class);
    }

    /** Where they clash; of what is gone from their story, the list it was in. */
    public List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    private void field(String name) {
        if (Tree.PARTS.contains(name)) merged.set(name, parts(name));
        else merged.set(name, value("/" + name, base.get(name), theirs.get(name), mine.get(name)));
    }

    private @Nullable JsonNode value(
            String at, @Nullable JsonNode before, @Nullable JsonNode theirs, @Nullable JsonNode mine) {
        if (same(theirs, mine) || same(before, mine)) return theirs;
        if (!same(before, theirs)) conflicts.add(at);
        return mine;
    }

    private JsonNode parts(String name) {
        var before = Tree.byId(base.path(name));
        var their = Tree.byId(theirs.path(name));
        var my = Tree.byId(mine.path(name));
        var order = Tree.ids(their);
        var chosen = new HashMap<String, JsonNode>();
        for (var id : union(before, their, my)) {
            var part = part(at(name, order, id), before.get(id), their.get(id), my.get(id));
            if (part != null) chosen.put(id, part);
        }
        var list = JsonNodeFactory.instance.arrayNode();
        Sequence.contested(Tree.ids(before), order, Tree.ids(my)).stream()
                .filter(chosen::containsKey)
                .forEach(id -> conflicts.add(at(name, order, id)));
        Sequence.merged(Tree.ids(before), order, Tree.ids(my), chosen.keySet()).forEach(id -> list.add(chosen.get(id)));
        return list;
    }

    /**
     * Where a quotation stands follows from the text, and who said it does not: one may mend a word before it while the
     * other judges it. Other words are another quotation, whoever judged it.
     */
    private @Nullable JsonNode part(
            String at, @Nullable JsonNode before, @Nullable JsonNode theirs, @Nullable JsonNode mine) {
        if (before == null || theirs == null || mine == null || !before.has("segments"))
            return value(at, before, theirs, mine);
        if (!words(theirs).equals(words(mine))) return value(at, before, theirs, mine);
        var rest = value(at, without(before), without(theirs), without(mine));
        var place = value(at, only(before), only(theirs), only(mine));
        return rest == null || place == null ? null : ((ObjectNode) rest).setAll((ObjectNode) place);
    }

    private static List<String> words(JsonNode said) {
        return said.path("segments").findValuesAsText("exact");
    }

    private static ObjectNode without(JsonNode said) {
        return ((ObjectNode) said.deepCopy()).without(PLACE);
    }

    private static ObjectNode only(JsonNode said) {
        return ((ObjectNode) said.deepCopy()).retain(PLACE);
    }

    @SafeVarargs
    private static Set<String> union(Map<String, JsonNode>... all) {
        var ids = new LinkedHashSet<String>();
        for (var parts : all) ids.addAll(parts.keySet());
        return ids;
    }

    private static String at(String list, List<String> order, String id) {
        return order.contains(id) ? "/" + list + "/" + order.indexOf(id) : "/" + list;
    }

    /** Each of them may have made another photo the lead, and a story has one. */
    private void refuseTwoLeads() {
        if (leads(merged) < 2 || leads(theirs) > 1 || leads(mine) > 1) return;
        var place = 0;
        for (var caption : theirs.path("captions")) {
            if (isLead(caption)) conflicts.add("/captions/" + place);
            place++;
        }
    }

    private static long leads(ObjectNode story) {
        return StreamSupport.stream(story.path("captions").spliterator(), false)
                .filter(Merge::isLead)
                .count();
    }

    private static boolean isLead(JsonNode caption) {
        return caption.path("role").asText().equals("lead");
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return Objects.equals(one, other)
                || one != null && other != null && bare(one).equals(bare(other));
    }

    /** The words around a segment follow from the text: nobody changes them. */
    private static JsonNode bare(JsonNode part) {
        if (!part.has("segments")) return part;
        JsonNode copy = part.deepCopy();
        copy.path("segments")
                .forEach(segment -> ((ObjectNode) segment).putNull("prefix").putNull("suffix"));
        return copy;
    }

    /** A story without them, so that they can be filled in anew. */
    public static Story bare(Story story) {
        var tree = Tree.of(story);
        for (var said : tree.path("attributions"))
            said.path("segments")
                    .forEach(segment -> ((ObjectNode) segment).putNull("prefix").putNull("suffix"));
        return StoredJson.read(tree.toString(), Story.class);
    }
}
