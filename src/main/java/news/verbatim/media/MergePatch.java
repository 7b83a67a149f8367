// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import news.verbatim.http.StoredJson;
import news.verbatim.http.StrictJson;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;

/** Changes only the fields that are sent (RFC 7396); a null takes a value away. */
final class MergePatch {

    private MergePatch() {}

    /** The draft with the changes, judged as a whole as if it had been sent whole. */
    static AssetDraft applied(AssetDraft draft, byte[] patch) {
        var changes = StrictJson.read(patch, JsonNode.class);
        var faults = new Faults();
        faults.check(changes.isObject(), "", Flaw.WRONG_TYPE, "A merge patch is an object with the fields to change");
        faults.orRefuse(Kind.WRONG_TYPE);
        var whole = StoredJson.read(StoredJson.text(draft), ObjectNode.class);
        merge(whole, changes);
        return StrictJson.read(StoredJson.bytes(whole), AssetDraft.class);
    }

    // a null is kept, not taken out: to us both mean nothing, and a name that is not known must be seen to be refused
    private static void merge(ObjectNode whole, JsonNode changes) {
        for (var change : changes.properties()) {
            var name = change.getKey();
            if (change.getValue().isObject())
                merge(whole.get(name) instanceof ObjectNode part ? part : whole.putObject(name), change.getValue());
            else whole.set(name, change.getValue());
        }
    }
}
