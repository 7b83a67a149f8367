// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Nearest;
import org.jspecify.annotations.Nullable;

/** An object with exactly the names of a record's components; what is not given is null. */
final class FormOfRecord implements Form {

    private final Constructor<?> constructor;
    private final Map<String, RecordComponent> components = new LinkedHashMap<>();
    private final Map<String, Form> forms = new ConcurrentHashMap<>();
    private final Set<String> known;

    /** {@code beside} are names that belong to the object but not to the record, such as the name of its kind. */
    FormOfRecord(Class<?> type, String... beside) {
        var parts = type.getRecordComponents();
        for (var part : parts) components.put(name(type, part), part);
        known = new LinkedHashSet<>(components.keySet());
        known.addAll(Arrays.asList(beside));
        constructor = canonical(type, parts);
    }

    private static String name(Class<?> type, RecordComponent part) {
        try {
            var given = type.getDeclaredField(part.getName()).getAnnotation(JsonProperty.class);
            return given == null || given.value().isEmpty() ? part.getName() : given.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e); // every component has its field
        }
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] parts) {
        try {
            var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // rooms keep the records of their requests to themselves
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // every record has one
        }
    }

    @Override
    public void shape(JsonNode value, Pointer at, Faults faults) {
        if (!value.isObject()) Form.wrong("an object", value, at, faults);
        for (var field : value.properties()) {
            var there = at.in(field.getKey());
            if (!known.contains(field.getKey()))
                faults.add(
                        there.toString(),
                        Flaw.UNKNOWN_FIELD,
                        "is not known here%s",
                        Nearest.hintOrAll(field.getKey(), known));
            else if (components.containsKey(field.getKey()))
                shapeOfPart(field.getKey(), field.getValue(), there, faults);
        }
    }

    private void shapeOfPart(String name, JsonNode value, Pointer at, Faults faults) {
        if (!value.isNull()) form(name).shape(value, at, faults);
        else if (components.get(name).getType().isPrimitive()) Form.wrong("a value", value, at, faults);
    }

    @Override
    public @Nullable Object bound(JsonNode value, Pointer at, Faults faults) {
        var arguments = new @Nullable Object[components.size()];
        var next = 0;
        for (var part : components.entrySet())
            arguments[next++] = part(value.path(part.getKey()), part.getValue(), at.in(part.getKey()), faults);
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            return refused(e.getCause(), at, faults);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object part(JsonNode value, RecordComponent part, Pointer at, Faults faults) {
        var absent = value.isMissingNode() || value.isNull();
        var type = part.getType();
        if (absent && type.isPrimitive()) faults.add(at.toString(), Flaw.MISSING, "must be given");
        var bound = absent ? null : form(at.step()).bound(value, at, faults);
        return bound == null && type.isPrimitive() ? FormOfWord.nothing(type) : bound;
    }

    /** Looked up when first needed and not before, since a record may hold records of its own kind. */
    private Form form(String name) {
        var known = forms.get(name); // which locks nothing, as the next line may
        return known != null
                ? known
                : forms.computeIfAbsent(name, n -> Form.of(components.get(n).getGenericType()));
    }

    private static @Nullable Object refused(Throwable cause, Pointer at, Faults faults) {
        if (cause instanceof IllegalArgumentException || cause instanceof DateTimeException)
            faults.add(at.toString(), Flaw.INVALID_FORMAT, "cannot be accepted as it is");
        else if (!faults.at(at.toString()))
            throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
        return null;
    }
}
