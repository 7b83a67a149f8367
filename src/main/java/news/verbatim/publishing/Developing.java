// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import news.verbatim.article.CaptionField;
import news.verbatim.media.Asset;
import news.verbatim.media.Clearance;
import news.verbatim.media.Clearing;
import news.verbatim.media.Rendition;
import news.verbatim.story.Caption;
import org.jspecify.annotations.Nullable;

/** Makes a photo's caption whole: what is null comes from the photo's record, what is empty stays empty. */
final class Developing {

    private Developing() {}

    static Photo photo(Caption caption, Cast cast, Instant at) {
        var asset = cast.assets().get(caption.media());
        var text = text(caption, asset);
        var credit = credit(caption, asset);
        return new Photo(
                caption.id(),
                caption.role(),
                text,
                credit,
                Photo.display(text, credit, caption.creditFormat()),
                alt(caption, asset),
                caption.decorative(),
                caption.depicted().stream().map(person -> person(person, cast)).toList(),
                caption.place(),
                caption.takenOn(),
                media(caption, cast, at));
    }

    static String text(Caption caption, @Nullable Asset asset) {
        return Inherited.of(CaptionField.TEXT, caption, asset).value();
    }

    static String alt(Caption caption, @Nullable Asset asset) {
        return Inherited.of(CaptionField.ALT, caption, asset).value();
    }

    static String credit(Caption caption, @Nullable Asset asset) {
        return Inherited.of(CaptionField.CREDIT, caption, asset).value();
    }

    private static Photo.Person person(Caption.Depicted person, Cast cast) {
        var known = person.speaker() == null ? null : cast.speakers().get(person.speaker());
        return new Photo.Person(
                person.speaker(), known == null ? null : known.slug(), person.name(), person.roleAsGiven());
    }

    /** What readers may not see at that instant they do not get, nor where it is; nor what is nowhere for them. */
    private static Photo.Media media(Caption caption, Cast cast, Instant at) {
        var asset = cast.assets().get(caption.media());
        var readers = cast.readers();
        if (asset == null) return Photo.Media.without(caption.media(), null);
        var clearance = Clearing.of(asset, readers, at);
        if (!clearance.given()) return Photo.Media.without(asset.id(), withheld(asset, clearance));
        var onward = Clearing.of(asset, readers.partners(), at);
        var kept = onward.given() ? null : withheld(asset, onward);
        var terms = terms(asset, clearance);
        var file = asset.file();
        if (file == null)
            return new Photo.Media(
                    asset.id(), asset.url(), null, asset.width(), asset.height(), List.of(), null, kept, terms);
        var where = "/content/v1/media/" + asset.id();
        var sizes = asset.renditions().stream()
                .filter(size -> !size.isWhole())
                .map(size -> sized(where, size))
                .toList();
        if (cast.unseen().contains(asset.id())) return largest(asset, sizes, kept, terms);
        var whole = asset.renditions().stream().filter(Rendition::isWhole).findFirst();
        return new Photo.Media(
                asset.id(),
                where + "/file" + whole.map(size -> "?v=" + size.mark()).orElse(""),
                whole.map(Rendition::mediaType).orElse(file.mediaType()),
                asset.width(),
                asset.height(),
                sizes,
                null,
                kept,
                terms);
    }

    /** In place of a file that readers do not get. */
    private static Photo.Media largest(
            Asset asset, List<Photo.Rendition> sizes, Photo.@Nullable Withheld kept, Photo.@Nullable Terms terms) {
        return sizes.stream()
                .max(Comparator.comparing(Photo.Rendition::width))
                .map(size -> new Photo.Media(
                        asset.id(),
                        size.url(),
                        size.contentType(),
                        size.width(),
                        size.height(),
                        sizes,
                        null,
                        kept,
                        terms))
                .orElseGet(() -> Photo.Media.without(asset.id(), null));
    }

    /** What readers are told is of a hold or a takedown: where something else is the reason, it is an old one. */
    private static Photo.Withheld withheld(Asset asset, Clearance clearance) {
        var told = clearance.isTold() ? asset.rights().notice() : null;
        return new Photo.Withheld(clearance.reason(), clearance.since(), told);
    }

    private static Photo.@Nullable Terms terms(Asset asset, Clearance clearance) {
        var rights = asset.rights();
        var terms = new Photo.Terms(
                asset.copyright(),
                rights.copyrightOwner(),
                rights.licence(),
                rights.usageTerms(),
                clearance.onlyIn(),
                clearance.notIn());
        return terms.equals(Photo.Terms.NONE) ? null : terms;
    }

    private static Photo.Rendition sized(String at, Rendition size) {
        return new Photo.Rendition(
                size.name(),
                at + "/renditions/" + size.fileName() + "?v=" + size.mark(),
                size.mediaType(),
                size.width(),
                size.height(),
                size.size());
    }
}
