// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import news.verbatim.kernel.Faults;
import org.jspecify.annotations.Nullable;

/** An article laid out for an editor's eyes: every quotation pointed at, whoever has judged it. */
record Proof(
        Document page,
        String state,
        List<Missing> blocking,
        List<Missing> advisory,
        List<Cut> headline,
        @Nullable Figure lead,
        List<Row> rows,
        List<Figure> loose,
        List<Said> said) {

    /** What is missing, told once for all the places where it is. */
    record Missing(String detail, List<String> places) {

        static List<Missing> of(List<Faults.Fault> faults) {
            var grouped = new LinkedHashMap<String, List<String>>();
            faults.forEach(fault -> grouped.computeIfAbsent(fault.detail(), _ -> new ArrayList<>())
                    .add(fault.pointer()));
            return grouped.entrySet().stream()
                    .map(one -> new Missing(one.getKey(), one.getValue()))
                    .toList();
        }

        /** Where, or how often where that is clearer. */
        public String where() {
            return places.size() > 3 ? "%d times".formatted(places.size()) : String.join(", ", places);
        }
    }

    /** Text in one piece; {@code note} is the number of the quotation that ends with it. */
    record Cut(
            String text,
            String style,
            @Nullable String href,
            @Nullable String hint,
            List<Integer> notes) {}

    /** A photo with its words. */
    record Figure(Photo photo, List<Cut> text, String credit) {}

    /** One block; what a kind of block does not have is empty. */
    record Row(
            String type,
            int level,
            List<Cut> text,
            List<List<Cut>> items,
            List<List<List<Cut>>> table,
            @Nullable Figure figure,
            @Nullable String url,
            @Nullable String label) {

        static Row of(String type, List<Cut> text) {
            return new Row(type, 0, text, List.of(), List.of(), null, null, null);
        }
    }

    /** A quotation as the margin tells it. */
    record Said(
            int number,
            String words,
            @Nullable String speaker,
            @Nullable String role,
            String kind,
            String verdict,
            String anchor,
            @Nullable String occasion,
            @Nullable String reason) {

        /** What the underlining looks like. */
        public String style() {
            return anchor.equals("orphaned") ? "orphaned" : verdict;
        }

        /** The same in one line, for a pointer that rests on the words. */
        String hint() {
            var who = speaker == null ? "nobody named" : speaker;
            return "%d: %s%s, %s, %s%s"
                    .formatted(
                            number,
                            who,
                            role == null ? "" : ", " + role,
                            kind,
                            verdict,
                            anchor.equals("anchored") ? "" : ", " + anchor);
        }
    }

    /** The direction in which the language is written; each text finds its own where it differs. */
    public String direction() {
        var script = Locale.forLanguageTag(page.language()).getLanguage();
        return List.of("ar", "fa", "he", "iw", "ur", "ps", "ckb", "dv", "yi", "ji", "ug", "sd")
                        .contains(script)
                ? "rtl"
                : "ltr";
    }
}
