// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.story.Caption;
import org.jspecify.annotations.Nullable;

/** Turns the photos of a page into captions with all that their words say. */
final class Uses {

    private final Sheet sheet;
    private final Fields fields;
    private final String body;
    private final @Nullable String language;

    Uses(Sheet sheet, Fields fields, String body, @Nullable String language) {
        this.sheet = sheet;
        this.fields = fields;
        this.body = body;
        this.language = language;
    }

    Caption of(Photo photo, int index, Caption.Role role) {
        var at = "/captions/" + index;
        var place = Places.in(photo.text());
        var depicted = Depicted.in(photo.text(), body, language, place);
        var takenOn = takenOn(photo.text());
        var line = photo.caption();
        fields.put(line, at + "/text");
        if (photo.credit() != null)
            fields.put(photo.creditLine() == Photo.NONE ? line : photo.creditLine(), at + "/credit");
        if (takenOn != null) fields.put(line, at + "/takenOn");
        if (place != null) {
            if (place.sublocation() != null) fields.put(line, at + "/place/sublocation");
            if (place.city() != null) fields.put(line, at + "/place/city");
            if (place.region() != null) fields.put(line, at + "/place/region");
            if (place.country() != null) fields.put(line, at + "/place/country");
        }
        for (var i = 0; i < depicted.size(); i++) {
            fields.put(line, at + "/depicted/" + i + "/name");
            if (depicted.get(i).roleAsGiven() != null) fields.put(line, at + "/depicted/" + i + "/roleAsGiven");
        }
        var alt = photo.alt() == Photo.NONE ? null : alt(photo.alt());
        if (alt != null) fields.put(photo.alt(), at + "/alt");
        return new Caption(
                Ids.next(),
                null,
                role,
                photo.text(),
                photo.credit(),
                photo.format(),
                alt,
                false,
                depicted,
                place,
                takenOn);
    }

    private String alt(int i) {
        var labelled = CaptionLine.alt(sheet.text(i));
        return labelled == null ? sheet.text(i) : labelled;
    }

    /** The last date that the caption prints with its year. */
    private static @Nullable TruncatedDate takenOn(String caption) {
        if (caption.length() > Line.LONGEST) return null;
        var days = new ArrayList<>(Day.in(caption, false));
        days.removeIf(day -> day.year() == null);
        if (days.isEmpty()) return null;
        var day = days.getLast();
        var month = "%04d-%02d".formatted(day.year(), day.month());
        return new TruncatedDate(day.day() == null ? month : month + "-%02d".formatted(day.day()));
    }
}
