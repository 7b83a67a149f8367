// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import jakarta.enterprise.util.TypeLiteral;
import java.util.List;
import java.util.TreeSet;
import news.verbatim.kernel.Checked;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what people send: nothing is guessed, nothing is dropped, and everything wrong is said at once. */
public final class StrictJson {

    private StrictJson() {}

    public static <T> T read(byte[] json, Class<T> type) {
        var tree = Parsing.tree(json);
        var form = Form.of(type);
        if (tree instanceof ObjectNode body) preparations(type).forEach(preparation -> preparation.glance(body));
        refuseWrongShape(form, tree);
        var faults = new Faults();
        if (tree instanceof ObjectNode body)
            preparations(type).forEach(preparation -> preparation.prepare(body, faults));
        var value = form.bound(tree, Pointer.ROOT, faults);
        if (value instanceof Checked checked) addBrokenRules(checked, faults);
        faults.orRefuse(Kind.UNACCEPTABLE);
        return type.cast(value);
    }

    /** For a body that may be left out, since all of its fields may be. */
    public static <T> T readIfAny(byte @Nullable [] json, Class<T> type) {
        return read(json == null || json.length == 0 ? new byte[] {'{', '}'} : json, type);
    }

    private static void refuseWrongShape(Form form, JsonNode tree) {
        var faults = new Faults();
        form.shape(tree, Pointer.ROOT, faults);
        var unknown = faults.all().stream().anyMatch(f -> f.kind().equals(Flaw.UNKNOWN_FIELD.wire()));
        faults.orRefuse(unknown ? Kind.UNKNOWN_FIELD : Kind.WRONG_TYPE);
    }

    private static List<Preparation<?>> preparations(Class<?> type) {
        if (Arc.container() == null) return List.of(); // a plain test
        return Arc.container().listAll(new TypeLiteral<Preparation<?>>() {}).stream()
                .<Preparation<?>>map(InstanceHandle::get)
                .filter(preparation -> preparation.type() == type)
                .toList();
    }

    /** A rule that complains about a value which could not even be read would say the same thing twice. */
    private static void addBrokenRules(Checked value, Faults faults) {
        var unread = new TreeSet<String>();
        faults.all().forEach(fault -> unread.add(fault.pointer()));
        for (var fault : broken(value, !unread.isEmpty())) if (!covered(fault, unread)) faults.add(fault);
    }

    private static List<Faults.Fault> broken(Checked value, boolean holed) {
        var faults = new Faults();
        try {
            value.check(faults);
        } catch (RuntimeException e) {
            if (!holed) throw e; // with values missing that could not be read, a rule may stumble: then they come first
        }
        return faults.all();
    }

    private static boolean covered(Faults.Fault fault, TreeSet<String> unread) {
        var below = unread.ceiling(fault.pointer() + "/");
        var missing = fault.kind().equals(Flaw.MISSING.wire()); // it is there, but something in it could not be read
        if (missing && below != null && below.startsWith(fault.pointer() + "/")) return true;
        for (@Nullable String at = fault.pointer();
                at != null;
                at = at.isEmpty() ? null : at.substring(0, at.lastIndexOf('/'))) if (unread.contains(at)) return true;
        return false;
    }
}
