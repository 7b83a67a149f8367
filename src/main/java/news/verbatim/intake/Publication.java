// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    /** A nameplate that looks like one knows best, then the foot of the page, its rail, and its title bar. */
    private @Nullable String name(int headline) {
        var plate = first(Part.FURNITURE, headline);
        var owner = first(Part.COPYRIGHT, headline);
        if (plate != null && (owner == null || !Fold.of(owner).equals(Fold.of(plate)) && Nameplate.isOne(plate)))
            return plate;
        if (owner != null) return owner;
        var rail = first(Part.MORE_FROM, headline);
        if (rail != null) return rail;
        var title = first(Part.HEADLINE, headline);
        return title != null ? title : invited();
    }

    /** What readers are asked to follow or to subscribe to, if it looks like a name; a footer may print it too. */
    private @Nullable String invited() {
        for (var i = 0; i < sheet.size(); i++) {
            if (!sheet.is(i, Part.FURNITURE) && !sheet.is(i, Part.TIME)
                    || sheet.at(i).length() > 200) continue;
            var foot = i > sheet.size() - 6 && Nameplate.isOne(sheet.text(i)) && isTitleCase(sheet.text(i));
            var name = foot ? sheet.text(i) : Invitation.name(sheet.text(i));
            if (name == null) continue;
            fields.put(i, "/source/name");
            return name;
        }
        return null;
    }

    private @Nullable String first(Part part, int headline) {
        for (var i = 0; i < sheet.size(); i++) {
            var name = sheet.is(i, part) ? nameIn(i, headline) : null;
            if (name != null) return name;
        }
        return null;
    }

    private @Nullable String nameIn(int i, int headline) {
        var text = sheet.text(i);
        return switch (sheet.part(i)) {
            case COPYRIGHT -> isPublisher(i) ? Copyright.name(text) : null;
            case MORE_FROM -> Furnishing.moreFrom(text);
            case HEADLINE -> i == headline ? null : Titles.suffix(text, sheet.text(headline));
            case FURNITURE -> i < Math.min(8, headline) && isPlate(sheet, i) ? text : null;
            default -> null;
        };
    }

    /** Above the last paragraph the sign of copyright claims a photo, unless the line reserves all rights. */
    private boolean isPublisher(int i) {
        if (Copyright.reserves(sheet.text(i))) return true;
        for (var j = i + 1; j < sheet.size(); j++) if (sheet.is(j, Part.PARAGRAPH)) return false;
        return true;
    }

    /** The first words of a page that are no button, where they look like a name or a name is made of them below. */
    static boolean isPlate(Sheet sheet, int i) {
        var line = sheet.at(i);
        if (line.words() > 6 || line.length() > 50 || Chrome.of(line) != Part.OPEN) return false;
        if (Nameplate.isOne(line.text())) return true;
        for (var j = 0; j < i; j++) if (Chrome.of(sheet.at(j)) == Part.OPEN) return false;
        var menu = i + 1 < sheet.size() && sheet.isAttached(i + 1) && Navigation.is(sheet.at(i + 1));
        var apart = i + 1 < sheet.size() && (!sheet.isAttached(i + 1) || !sheet.is(i + 1, Part.HEADLINE));
        return menu || isNamedBelow(sheet, i) || apart && isTitleCase(line.text());
    }

    private static boolean isTitleCase(String text) {
        var words = text.strip().split("\\s+");
        if (words.length < 2 || text.equals(text.toUpperCase(Locale.ROOT))) return false;
        return Arrays.stream(words).allMatch(word -> Names.isCapital(word) || Names.isParticle(word));
    }

    /** Whether furniture further down speaks of it: the owner's line, a newsletter, an invitation to subscribe. */
    private static boolean isNamedBelow(Sheet sheet, int at) {
        var name = sheet.at(at).folded();
        for (var i = at + 1; i < sheet.size(); i++) {
            var part = sheet.part(i);
            var furniture = part == Part.FURNITURE || part == Part.COPYRIGHT || part == Part.MORE_FROM;
            if (furniture && !sheet.at(i).isLong() && sheet.at(i).folded().contains(name)) return true;
        }
        return false;
    }

    private void addLetters(int i, List<Source.Newsletter> letters) {
        for (var name : Accounts.newsletters(sheet.text(i))) {
            var at = 0;
            while (at < letters.size() && !letters.get(at).name().equals(name)) at++;
            fields.put(i, "/source/newsletters/" + at + "/name");
            if (at == letters.size()) letters.add(new Source.Newsletter(name, null));
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
