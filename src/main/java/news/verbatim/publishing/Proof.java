// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article laid out for an editor's eyes: every quotation pointed at, whoever has judged it. */
record Proof(
        Document page,
        String state,
        List<Check> blocking,
        List<Check> advisory,
        List<When> times,
        Text headline,
        @Nullable Figure lead,
        List<Row> rows,
        List<Figure> loose,
        List<Remark> lost,
        List<Tally> tallies) {

    private static final Set<String> LEFTWARDS =
            Set.of("ar", "fa", "he", "iw", "ur", "ps", "ckb", "dv", "yi", "ji", "ug", "sd");

    /** What is missing, told once for all the places where it is. */
    record Check(String detail, List<Place> places) {}

    /** Where to look on this page; without a link where nothing is to be seen. */
    record Place(String label, String name, @Nullable String href) {}

    /** One of its dates: what it is, for machines, and as it is read. */
    record When(String what, String at, String shown) {}

    /** How many quotations are underlined in this way. */
    record Tally(String style, int count) {

        public String name() {
            return style.equals("orphaned") ? "no longer in the text" : style;
        }
    }

    /** Text in one piece; {@code notes} are the quotations that end with it, {@code first} those that begin with it. */
    record Cut(
            String text,
            String style,
            @Nullable String href,
            @Nullable String hint,
            List<Integer> first,
            List<Remark> notes) {}

    /** A text in pieces, and what the margin says of the quotations that begin in it. */
    record Text(List<Cut> cuts, List<Remark> remarks) {}

    /** A photo with its words; {@code again} where it has been seen further up. */
    record Figure(
            int number,
            boolean again,
            Photo photo,
            @Nullable String picture,
            Text text,
            String credit) {}

    /** One block; what a kind of block does not have is empty. */
    record Row(
            int number,
            String type,
            int level,
            List<Text> texts,
            List<List<Text>> table,
            @Nullable Figure figure,
            @Nullable String url,
            @Nullable String label) {

        /** What the margin says beside it; a photo says so itself. */
        public List<Remark> remarks() {
            var all = texts.stream().flatMap(text -> text.remarks().stream());
            var cells = table.stream().flatMap(List::stream).flatMap(text -> text.remarks().stream());
            return Stream.concat(all, cells).toList();
        }
    }

    /** The direction in which the language is written; each text finds its own where it differs. */
    public String direction() {
        return LEFTWARDS.contains(Locale.forLanguageTag(page.language()).getLanguage()) ? "rtl" : "ltr";
    }

    public int quotations() {
        return tallies.stream().mapToInt(Tally::count).sum();
    }
}
