// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import news.verbatim.story.Source;
import org.jspecify.annotations.Nullable;

/** What the page says about the publication itself: its name, newsletters and accounts. */
final class Publication {

    private final Sheet sheet;
    private final Fields fields;

    Publication(Sheet sheet, Fields fields) {
        this.sheet = sheet;
        this.fields = fields;
    }

    Source read(int headline, @Nullable String url) {
        var name = name(headline);
        if (name != null)
            for (var i = 0; i < sheet.size(); i++) if (name.equals(nameIn(i, headline))) fields.put(i, "/source/name");
        var letters = new ArrayList<Source.Newsletter>();
        var profiles = new ArrayList<Source.Profile>();
        for (var i = 0; i < sheet.size(); i++) {
            if (sheet.is(i, Part.NEWSLETTERS)) addLetters(i, letters);
            if (sheet.is(i, Part.NETWORKS)) addProfiles(i, profiles);
        }
        return new Source(name, url, letters, profiles);
    }

    /** The foot of the page knows best, then its rail, its title and its nameplate. */
    private @Nullable String name(int headline) {
        String plate = null;
        String more = null;
        String title = null;
        for (var i = 0; i < sheet.size(); i++) {
            var name = nameIn(i, headline);
            if (name == null) continue;
            if (sheet.is(i, Part.COPYRIGHT)) return name;
            if (sheet.is(i, Part.MORE_FROM)) more = more == null ? name : more;
            else if (sheet.is(i, Part.HEADLINE)) title = name;
            else plate = name;
        }
        return more != null ? more : title != null ? title : plate;
    }

    private @Nullable String nameIn(int i, int headline) {
        var text = sheet.text(i);
        return switch (sheet.part(i)) {
            case COPYRIGHT -> Copyright.name(text);
            case MORE_FROM -> Furnishing.moreFrom(text);
            case HEADLINE -> i == headline ? null : Titles.suffix(text, sheet.text(headline));
            case FURNITURE ->
                i == 0 && sheet.at(0).words() <= 6 && (Nameplate.isOne(text) || isAboveMenu()) ? text : null;
            default -> null;
        };
    }

    private boolean isAboveMenu() {
        return sheet.size() > 1
                && sheet.isAttached(1)
                && sheet.is(1, Part.FURNITURE)
                && Navigation.is(sheet.at(1))
                && Chrome.of(sheet.at(0)) == Part.OPEN;
    }

    private void addLetters(int i, List<Source.Newsletter> letters) {
        for (var name : Accounts.newsletters(sheet.text(i))) {
            fields.put(i, "/source/newsletters/" + letters.size() + "/name");
            letters.add(new Source.Newsletter(name, null));
        }
    }

    private void addProfiles(int i, List<Source.Profile> profiles) {
        for (var network : Accounts.networks(sheet.text(i))) {
            var at = 0;
            while (at < profiles.size() && !profiles.get(at).network().equals(network)) at++;
            fields.put(i, "/source/profiles/" + at + "/network");
            if (at == profiles.size()) profiles.add(new Source.Profile(network, null));
        }
    }
}
