// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * The form of everything on the wire, read from the records themselves: the framework knows neither what may be null nor
 * which kinds of a thing there are. An answer has every name; of a request only what cannot be left out is required.
 */
final class Shapes {

    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, Schema> built = new TreeMap<>();
    private final Set<Class<?>> received = new HashSet<>();

    Map<String, Schema> built() {
        return built;
    }

    /** Marks what comes in, and all within it; before anything is built. */
    void receive(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) receive(argument);
        } else if (type instanceof Class<?> plain && received.add(plain)) {
            if (plain.isSealed()) for (var member : plain.getPermittedSubclasses()) receive(member);
            else if (plain.isRecord()) for (var part : plain.getRecordComponents()) receive(part.getGenericType());
        }
    }

    Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Map.class) return named(of(generic.getActualTypeArguments()[1]));
            return generic.getRawType() == Page.class ? pageOf((Class<?>) argument) : array(of(argument));
        }
        var plain = (Class<?>) type;
        if (plain.isArray()) return array(of(plain.getComponentType()));
        if (Letters.isOne(plain)) return Letters.of(plain);
        return ref(name(plain));
    }

    /** A page of what has this name. */
    Schema pageOf(String name) {
        var page = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("One stretch of a list, and where to go on")
                .required(List.of("items", "page"))
                .addProperty("items", array(ref(name)).description("What was found, in the order of the list"))
                .addProperty("page", of(Page.Place.class).description("Where this stretch stands in the whole list"));
        built.put(name + "Page", page);
        return ref(name + "Page");
    }

    /** Adds what is there only where it was asked for. */
    void widen(Vocabulary.Aside aside) {
        var schema = built.get(aside.schema());
        var wide = object(aside.members());
        if (wide.getProperties() != null) wide.getProperties().forEach(schema::addProperty);
        var from = built.get(aside.from());
        for (var name : aside.borrowed())
            schema.addProperty(name, from.getProperties().get(name));
    }

    private Schema pageOf(Class<?> type) {
        return pageOf(name(type));
    }

    private String name(Class<?> type) {
        var known = names.get(type);
        if (known != null) return known;
        var about = Notes.on(type);
        var name = about == null || about.name().isEmpty() ? type.getSimpleName() : about.name();
        if (names.containsValue(name)) name = type.getEnclosingClass().getSimpleName() + name;
        names.put(type, name);
        built.put(name, OASFactory.createSchema()); // keeps its place while what is within it is built
        var schema = type.isSealed() ? family(type) : object(type);
        if (about != null && !about.description().isEmpty()) schema.description(about.description());
        built.put(name, schema);
        return name;
    }

    private Schema object(Class<?> type) {
        var schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        fill(schema, type, received.contains(type));
        return schema;
    }

    private void fill(Schema schema, Class<?> type, boolean comesIn) {
        for (var part : type.getRecordComponents()) {
            if (Notes.field(type, part).isAnnotationPresent(JsonUnwrapped.class)) {
                fill(schema, part.getType(), comesIn);
                continue;
            }
            var name = Notes.name(type, part);
            var about = Notes.on(type, part);
            var nullable = Notes.nullable(type, part);
            var property = of(
                    about != null && part.getType() == JsonNode.class ? about.implementation() : part.getGenericType());
            Notes.describe(property, about, name);
            schema.addProperty(name, nullable ? orNull(property) : property);
            if (!comesIn || isNeeded(type, part)) schema.addRequired(name);
        }
    }

    private static boolean isNeeded(Class<?> type, RecordComponent part) {
        var about = Notes.on(type, part);
        if (about != null && about.required()) return true;
        return !Notes.nullable(type, part) && part.getType() != List.class;
    }

    private Schema family(Class<?> family) {
        var discriminator = OASFactory.createDiscriminator().propertyName("type");
        var schema = OASFactory.createSchema().discriminator(discriminator);
        for (var member : members(family).entrySet()) {
            var name = name(member.getValue());
            discriminator.addMapping(member.getKey(), "#/components/schemas/" + name);
            if (schema.getOneOf() == null
                    || schema.getOneOf().stream().noneMatch(one -> one.getRef().endsWith("/" + name)))
                schema.addOneOf(ref(name));
        }
        return schema;
    }

    /** By the word that tells them apart. What comes in has none in the record, so it is put there. */
    private Map<String, Class<?>> members(Class<?> family) {
        var members = new LinkedHashMap<String, Class<?>>();
        var named = family.getAnnotation(JsonSubTypes.class);
        if (named == null) {
            for (var member : family.getPermittedSubclasses())
                for (var word :
                        Notes.on(member, member.getRecordComponents()[0]).enumeration()) members.put(word, member);
            return members;
        }
        for (var member : named.value()) {
            members.put(member.name(), member.value());
            var own = built.get(name(member.value()));
            var parts = own.getProperties();
            own.setProperties(null);
            own.addProperty(
                    "type",
                    OASFactory.createSchema()
                            .addType(SchemaType.STRING)
                            .constValue(member.name())
                            .description("Says which kind of block it is"));
            if (parts != null) parts.forEach(own::addProperty);
            own.addRequired("type");
        }
        return members;
    }

    static Schema ref(String name) {
        return OASFactory.createSchema().ref(name);
    }

    /** Values by names that are not known before. */
    private static Schema named(Schema values) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).additionalPropertiesSchema(values);
    }

    private static Schema array(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null && schema.getType() == null) return schema; // anything: null too
        if (schema.getRef() == null && schema.getEnumeration() == null) return schema.addType(SchemaType.NULL);
        var description = schema.getDescription();
        return OASFactory.createSchema()
                .description(description)
                .readOnly(schema.getReadOnly())
                .addAnyOf(schema.description(null).readOnly(null))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
}
