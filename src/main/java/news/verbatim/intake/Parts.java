// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Moment;
import news.verbatim.story.Block;
import news.verbatim.story.Caption;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Puts the marked lines of a page into the fields of a story, noting for each line where it went. */
record Parts(Sheet sheet, Fields fields, Times times, List<Photo> photos, Head.Found head, List<Advice> advisory) {

    Reading reading(@Nullable ZoneId zone, @Nullable String language, @Nullable String url, String text) {
        var headline = sheet.text(head.headline());
        for (var i = 0; i < sheet.size(); i++) if (sheet.is(i, Part.HEADLINE)) fields.put(i, "/headline");
        var kicker = single(Part.KICKER, "/kicker");
        var standfirst = single(Part.STANDFIRST, "/standfirst");
        var byline = byline();
        var printed = times.chosen(sheet, head.bodyStart());
        var at = printed == null ? null : moment(printed, zone);
        var captions = new ArrayList<Caption>();
        var figures = new HashMap<Integer, UUID>();
        var uses = new Uses(sheet, fields, new Legend.Around(text, language, at));
        for (var photo : photos) {
            var lead = captions.isEmpty() && photo.first() < head.bodyStart();
            var caption = uses.of(photo, captions.size(), lead ? Caption.Role.LEAD : Caption.Role.INLINE);
            captions.add(caption);
            if (!lead) figures.put(photo.first(), caption.id());
        }
        var blocks = new Blocks(sheet, fields).of(figures);
        var dateline = dateline(blocks);
        var source = new Publication(sheet, fields).read(head.headline(), url);
        return new Reading(
                language,
                headline,
                kicker,
                standfirst,
                byline,
                authors(),
                dateline,
                at,
                printed == null ? null : times.at(printed).text(),
                blocks,
                List.copyOf(captions),
                source,
                fields.mapping(),
                List.copyOf(advisory));
    }

    private @Nullable String single(Part part, String pointer) {
        var at = sheet.first(part);
        if (at < 0) return null;
        fields.put(at, pointer);
        return sheet.text(at);
    }

    private List<Story.Contributor> authors() {
        return head.byline() == null ? List.of() : head.byline().contributors();
    }

    private @Nullable String byline() {
        var found = head.byline();
        if (found == null) return null;
        for (var i = 0; i < sheet.size(); i++) {
            var own = sheet.is(i, Part.BYLINE)
                    || times.isAt(i) && found.text().equals(times.at(i).byline());
            if (!own) continue;
            fields.put(i, "/byline");
            for (var n = 0; n < found.contributors().size(); n++) fields.put(i, "/contributors/" + n + "/name");
        }
        return found.text();
    }

    private @Nullable Moment moment(int line, @Nullable ZoneId zone) {
        var printed = times.at(line).printed();
        if (printed.ambiguous())
            advisory.add(new Advice(
                    "date-ambiguous",
                    "/displayedAt",
                    "Day and month may be the other way round in "
                            + times.at(line).text()));
        var hour = times.hourOf(sheet, line);
        var clock = hour == null ? printed : times.at(hour).printed();
        var at = printed.date() == null
                ? yearless(printed)
                : Moments.of(printed.date(), clock.time(), clock.zone(), zone, advisory);
        if (hour != null && at != null) fields.put(hour, "/displayedAt");
        for (var i = 0; i < sheet.size(); i++) {
            if (!times.isAt(i) || !times.isSame(i, line)) continue;
            fields.put(i, "/displayedText");
            if (at != null) fields.put(i, "/displayedAt");
        }
        return at;
    }

    private @Nullable Moment yearless(Printed printed) {
        var kind = printed.dated() ? "no-year" : "no-day";
        advisory.add(new Advice(kind, "/displayedAt", "The page prints its time without the whole date"));
        return null;
    }

    private @Nullable String dateline(List<Block> blocks) {
        var first = blocks.stream().filter(Block.Paragraph.class::isInstance).findFirst();
        var dateline = first.isEmpty() ? null : Datelines.of(first.get().words());
        if (dateline != null) fields.put(sheet.first(Part.PARAGRAPH), "/dateline");
        return dateline;
    }
}
