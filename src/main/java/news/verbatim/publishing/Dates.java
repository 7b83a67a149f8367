// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.verbatim.kernel.Moment;

/** The dates of an article as its own language writes them. */
final class Dates {

    private final Document page;
    private final DateTimeFormatter local;

    Dates(Document page) {
        this.page = page;
        this.local = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(page.language()));
    }

    /** What readers see; of an article that they have never had, what they would see now. */
    List<Proof.When> of(boolean published) {
        var all = new ArrayList<Proof.When>();
        var dated = page.publishedAt();
        if (page.displayedText() != null) all.add(new Proof.When("Dated", dated.text(), page.displayedText()));
        else all.add(when(published || page.displayedAt() != null ? "Dated" : "Dated, if published now", dated));
        if (published) {
            if (!page.firstPublishedAt().equals(dated)) all.add(when("First published", page.firstPublishedAt()));
            if (!page.updatedAt().equals(dated)) all.add(when("Updated", page.updatedAt()));
        }
        return all;
    }

    private Proof.When when(String what, Moment moment) {
        var offset = moment.at().getOffset().getId();
        var shown = local.format(moment.at()) + (offset.equals("Z") ? " UTC" : " UTC" + offset);
        return new Proof.When(what, moment.text(), shown);
    }
}
