// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Array;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.Moment;
import news.verbatim.kernel.Nearest;
import news.verbatim.kernel.NoSuchDay;
import news.verbatim.kernel.TruncatedDate;
import org.jspecify.annotations.Nullable;

/** A single value: a text, a number, true or false, or a text that must be spelled in a certain way. */
record FormOfWord(
        String wanted, Predicate<JsonNode> fits, Function<JsonNode, Object> reader, Flaw flaw, List<String> words)
        implements Form {

    private static final Map<Class<?>, FormOfWord> PLAIN = Map.ofEntries(
            Map.entry(String.class, text("a text", Flaw.INVALID_FORMAT, t -> t)),
            Map.entry(UUID.class, text("an id (a UUID)", Flaw.INVALID_FORMAT, FormOfWord::id)),
            Map.entry(URI.class, text("an address (a URI)", Flaw.INVALID_FORMAT, URI::create)),
            Map.entry(LocalDate.class, text("a date such as 2025-11-18", Flaw.INVALID_FORMAT, LocalDate::parse)),
            Map.entry(
                    TruncatedDate.class,
                    text("a date such as 2025, 2025-11 or 2025-11-18", Flaw.INVALID_FORMAT, TruncatedDate::new)),
            Map.entry(
                    Moment.class,
                    text(
                            "an instant with its offset, such as 2025-11-27T15:44:00+03:00",
                            Flaw.INVALID_FORMAT,
                            Moment::new)),
            Map.entry(
                    Instant.class,
                    text("an instant such as 2025-11-27T12:44:00Z", Flaw.INVALID_FORMAT, t -> new Moment(t).instant())),
            Map.entry(boolean.class, of("true or false", JsonNode::isBoolean, JsonNode::booleanValue)),
            Map.entry(double.class, of("a number", JsonNode::isNumber, FormOfWord::finite)),
            Map.entry(
                    long.class,
                    of(
                            "a whole number",
                            JsonNode::isIntegralNumber,
                            n -> n.bigIntegerValue().longValueExact())),
            Map.entry(
                    int.class,
                    of(
                            "a whole number",
                            JsonNode::isIntegralNumber,
                            n -> n.bigIntegerValue().intValueExact())));

    private static final Map<Class<?>, Class<?>> BARE = Map.of(
            Boolean.class, boolean.class, Double.class, double.class, Long.class, long.class, Integer.class, int.class);

    static Optional<FormOfWord> of(Class<?> type) {
        if (type.isEnum()) return Optional.of(closed(type));
        return Optional.ofNullable(PLAIN.get(BARE.getOrDefault(type, type)));
    }

    /** What stands in a place that cannot be empty, where a fault was found. */
    static Object nothing(Class<?> primitive) {
        return Array.get(Array.newInstance(primitive, 1), 0);
    }

    @Override
    public void shape(JsonNode value, Pointer at, Faults faults) {
        if (!fits.test(value)) Form.wrong(wanted, value, at, faults);
    }

    @Override
    public @Nullable Object bound(JsonNode value, Pointer at, Faults faults) {
        try {
            return reader.apply(value);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            faults.add(at.toString(), flaw, "must be %s%s", wanted, hint(e, value.asText()));
            return null;
        }
    }

    private String hint(RuntimeException why, String text) {
        return why instanceof DateTimeException ? NoSuchDay.hint(text) : Nearest.hint(text, words);
    }

    private static FormOfWord closed(Class<?> type) {
        var words = Arrays.stream(type.getEnumConstants())
                .map(w -> Flaw.wire((Enum<?>) w))
                .toList();
        Function<JsonNode, Object> reader = node -> {
            var index = words.indexOf(node.textValue());
            if (index < 0) throw new IllegalArgumentException();
            return type.getEnumConstants()[index];
        };
        return new FormOfWord(
                "one of " + String.join(", ", words), JsonNode::isTextual, reader, Flaw.UNKNOWN_VALUE, words);
    }

    private static FormOfWord text(String wanted, Flaw flaw, Function<String, Object> reader) {
        return new FormOfWord(wanted, JsonNode::isTextual, n -> reader.apply(n.textValue()), flaw, List.of());
    }

    private static FormOfWord of(String wanted, Predicate<JsonNode> fits, Function<JsonNode, Object> reader) {
        return new FormOfWord(wanted, fits, reader, Flaw.OUT_OF_RANGE, List.of());
    }

    private static UUID id(String text) {
        if (!Ids.isId(text)) throw new IllegalArgumentException();
        return UUID.fromString(text);
    }

    private static double finite(JsonNode number) {
        if (!Double.isFinite(number.doubleValue())) throw new ArithmeticException();
        return number.doubleValue();
    }
}
