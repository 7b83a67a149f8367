// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import org.jspecify.annotations.Nullable;

/** What a JSON value must look like to become a value of ours. Looked at twice: names and types first, then values. */
sealed interface Form permits FormOfRecord, FormOfFamily, FormOfList, FormOfMap, FormOfWord, FormOfAny {

    /** The forms of classes, each made once. */
    ClassValue<Form> KNOWN = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return ofClass(type);
        }
    };

    /** Adds every unknown name and every wrong JSON type in the value, which is neither absent nor null. */
    void shape(JsonNode value, Pointer at, Faults faults);

    /** The value bound; null where it cannot be, and then the reason is among the faults. */
    @Nullable
    Object bound(JsonNode value, Pointer at, Faults faults);

    static Form of(Type type) {
        if (type instanceof ParameterizedType generic) return ofGeneric(generic);
        if (type instanceof Class<?> plain) return KNOWN.get(plain);
        throw new IllegalStateException("No form for " + type);
    }

    private static Form ofGeneric(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) return new FormOfList(of(arguments[0]));
        if (type.getRawType() == Map.class && arguments[0] == String.class) return new FormOfMap(of(arguments[1]));
        throw new IllegalStateException("No form for " + type);
    }

    private static Form ofClass(Class<?> type) {
        if (JsonNode.class.isAssignableFrom(type)) return new FormOfAny();
        var word = FormOfWord.of(type);
        if (word.isPresent()) return word.get();
        if (type.isAnnotationPresent(JsonTypeInfo.class)) return FormOfFamily.of(type);
        if (type.isRecord()) return new FormOfRecord(type);
        throw new IllegalStateException("No form for " + type);
    }

    /** Says what was wanted and what came instead, both in words. */
    static void wrong(String wanted, JsonNode value, Pointer at, Faults faults) {
        faults.add(at.toString(), Flaw.WRONG_TYPE, "must be %s, not %s", wanted, named(value));
    }

    private static String named(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case BOOLEAN -> "true or false";
            case NUMBER -> value.isIntegralNumber() ? "a whole number" : "a number with a fraction or an exponent";
            default -> "null";
        };
    }
}
