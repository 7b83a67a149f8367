// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import news.verbatim.kernel.Ids;
import news.verbatim.story.Caption;

/** Turns the photos of a page into captions with all that their words say. */
final class Uses {

    private final Sheet sheet;
    private final Fields fields;
    private final Legend.Around around;

    Uses(Sheet sheet, Fields fields, Legend.Around around) {
        this.sheet = sheet;
        this.fields = fields;
        this.around = around;
    }

    Caption of(Photo photo, int index, Caption.Role role) {
        var at = "/captions/" + index;
        var said = Legend.of(photo.text(), photo.credit(), photo.format(), around);
        var place = said.place();
        var depicted = said.depicted();
        var takenOn = said.takenOn();
        var line = photo.caption();
        if (!photo.text().isEmpty() || photo.credit() == null) fields.put(line, at + "/text");
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
}
