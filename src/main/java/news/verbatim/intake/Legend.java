// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.verbatim.kernel.Moment;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.quotes.PrintedDays;
import news.verbatim.story.Caption;
import news.verbatim.story.Place;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a printed caption say: who is to be named for the photo, who is shown, where, and when. Where there is
 * a credit, {@code text + format} with the credit put in is what was printed, to the letter. Pure.
 */
record Legend(
        String text,
        @Nullable String credit,
        @Nullable String format,
        @Nullable String creator,
        @Nullable String copyright,
        List<Caption.Depicted> depicted,
        @Nullable Place place,
        @Nullable TruncatedDate takenOn) {

    private static final String SLOT = "{credit}";
    private static final String SEASON =
            "spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno";
    private static final Pattern YEAR =
            Pattern.compile("(?:(?<!\\p{L})(?iu:(?:in|en|im)(?: the)?(?: (?:early|late|jahre?|" + SEASON
                    + ")(?: (?:of|de))?)?)\\s+|,\\s*|\\()((?:18|19|20)\\d{2})[)\\s.”\"»’]*$");
    private static final Pattern FIRST =
            Pattern.compile("^[^.!?]*(?<!\\p{L})(?iu:in|en|im jahre?)\\s+((?:18|19|20)\\d{2})\\.\\s");
    private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(?:18|19|20)\\d{2}(?!\\d)");
    private static final int LONGEST_FORMAT = 200;

    /** What is known of the page around it. */
    record Around(
            String body,
            @Nullable String language,
            @Nullable Moment printed) {

        static Around nothing(@Nullable String language) {
            return new Around("", language, null);
        }
    }

    static Legend of(String printed, Around around) {
        var found = printed.contains(SLOT) ? null : Credits.told(printed);
        return found == null || found.format().length() > LONGEST_FORMAT
                ? of(printed, null, null, around)
                : of(found.text(), found.credit(), found.format(), around);
    }

    /** The same where the credit has been told from it already. */
    static Legend of(String text, @Nullable String credit, @Nullable String format, Around around) {
        var place = Places.in(text);
        return new Legend(
                text,
                credit,
                format,
                credit == null ? null : Signed.creator(credit),
                credit == null || format == null ? null : Signed.copyright(credit, format),
                Depicted.in(text, around.body(), around.language(), place),
                place,
                taken(text, around)
                        .or(() -> Optional.ofNullable(format).flatMap(Legend::printed))
                        .orElse(null));
    }

    /** What a caption, or its first sentence, ends with is when the photo was taken; a year elsewhere may be any. */
    private static Optional<TruncatedDate> year(String text) {
        var year = YEAR.matcher(text);
        if (year.find()) return Optional.of(new TruncatedDate(year.group(1)));
        var first = FIRST.matcher(text);
        var alone = ANY_YEAR.matcher(text).results().count() == 1;
        return alone && first.find() ? Optional.of(new TruncatedDate(first.group(1))) : Optional.empty();
    }

    /** The last date that it prints with its year; else the day of the week that the page's own date makes a date. */
    private static Optional<TruncatedDate> taken(String text, Around around) {
        if (text.length() > Line.LONGEST) return Optional.empty();
        return printed(text)
                .or(() -> PrintedDays.last(text, around.language(), around.printed()))
                .or(() -> year(text));
    }

    private static Optional<TruncatedDate> printed(String text) {
        var days = new ArrayList<>(Day.in(text, false));
        days.removeIf(day -> day.year() == null);
        if (days.isEmpty()) return Optional.empty();
        var day = days.getLast();
        var month = "%04d-%02d".formatted(day.year(), day.month());
        return Optional.of(new TruncatedDate(day.day() == null ? month : month + "-%02d".formatted(day.day())));
    }
}
