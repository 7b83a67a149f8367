// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.verbatim.kernel.Flaw;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Objects that come in several kinds, told apart by their type: the framework knows the family but not its members. */
final class Families {

    private final Components components;

    Families(Components components) {
        this.components = components;
    }

    void describe() {
        var seen = new HashSet<Class<?>>();
        var families = new LinkedHashSet<Class<?>>();
        Addresses.resources()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> Arrays.stream(method.getGenericParameterTypes()))
                .forEach(type -> collect(type, seen, families));
        families.forEach(this::describe);
    }

    private static void collect(Type type, Set<Class<?>> seen, Set<Class<?>> families) {
        if (type instanceof ParameterizedType generic)
            for (var argument : generic.getActualTypeArguments()) collect(argument, seen, families);
        if (!(type instanceof Class<?> plain) || !seen.add(plain)) return;
        if (plain.isAnnotationPresent(JsonTypeInfo.class)) families.add(plain);
        else if (plain.isRecord())
            for (var part : plain.getRecordComponents()) collect(part.getGenericType(), seen, families);
    }

    private void describe(Class<?> family) {
        var property = family.getAnnotation(JsonTypeInfo.class).property();
        var discriminator = OASFactory.createDiscriminator().propertyName(property);
        var known = components.getSchemas().get(name(family));
        var schema = OASFactory.createSchema().discriminator(discriminator);
        if (known != null) schema.setDescription(known.getDescription());
        for (var member : family.getAnnotation(JsonSubTypes.class).value()) {
            var name = name(member.value());
            components.addSchema(name, member(member.value(), property, member.name()));
            discriminator.addMapping(member.name(), "#/components/schemas/" + name);
            schema.addOneOf(OASFactory.createSchema().ref(name));
        }
        components.addSchema(name(family), schema);
    }

    private Schema member(Class<?> type, String property, String word) {
        var schema = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of(property))
                .addProperty(
                        property,
                        OASFactory.createSchema().addType(SchemaType.STRING).constValue(word));
        var about = annotation(type);
        if (about != null && !about.description().isEmpty()) schema.setDescription(about.description());
        for (var part : type.getRecordComponents()) schema.addProperty(part.getName(), part(type, part));
        return schema;
    }

    private Schema part(Class<?> type, RecordComponent part) {
        var schema = of(part.getGenericType());
        try {
            var about = type.getDeclaredField(part.getName())
                    .getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
            if (about != null && !about.description().isEmpty()) schema.setDescription(about.description());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e); // every component has its field
        }
        return schema;
    }

    private Schema of(Type type) {
        var schema = OASFactory.createSchema();
        if (type instanceof ParameterizedType generic)
            return schema.addType(SchemaType.ARRAY).items(of(generic.getActualTypeArguments()[0]));
        if (type == String.class) return schema.addType(SchemaType.STRING);
        if (type == URI.class) return schema.addType(SchemaType.STRING).format("uri");
        if (type == UUID.class) return schema.addType(SchemaType.STRING).format("uuid");
        if (type == Boolean.class || type == boolean.class) return schema.addType(SchemaType.BOOLEAN);
        if (type == Integer.class || type == int.class)
            return schema.addType(SchemaType.INTEGER).format("int32");
        if (type == Double.class || type == double.class)
            return schema.addType(SchemaType.NUMBER).format("double");
        var plain = (Class<?>) type;
        if (plain.isEnum())
            return schema.addType(SchemaType.STRING)
                    .enumeration(Arrays.stream(plain.getEnumConstants())
                            .<Object>map(word -> Flaw.wire((Enum<?>) word))
                            .toList());
        return schema.ref(name(plain));
    }

    private static String name(Class<?> type) {
        var about = annotation(type);
        return about == null || about.name().isEmpty() ? type.getSimpleName() : about.name();
    }

    private static org.eclipse.microprofile.openapi.annotations.media.Schema annotation(Class<?> type) {
        return type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    }
}
