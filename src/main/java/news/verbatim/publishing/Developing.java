// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import news.verbatim.article.CaptionField;
import news.verbatim.media.Asset;
import news.verbatim.media.Rendition;
import news.verbatim.story.Caption;
import org.jspecify.annotations.Nullable;

/** Makes a photo's caption whole: what is null comes from the photo's record, what is empty stays empty. */
final class Developing {

    private Developing() {}

    static Photo photo(Caption caption, Cast cast) {
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
                media(caption, asset));
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

    private static Photo.Media media(Caption caption, @Nullable Asset asset) {
        if (asset == null) return new Photo.Media(caption.media(), null, null, null, List.of());
        if (asset.file() == null)
            return new Photo.Media(asset.id(), asset.url(), asset.width(), asset.height(), List.of());
        var at = "/content/v1/media/" + asset.id();
        var whole = asset.renditions().stream()
                .filter(Rendition::isWhole)
                .map(size -> "?v=" + size.mark())
                .findFirst()
                .orElse("");
        var sizes = asset.renditions().stream()
                .filter(size -> !size.isWhole())
                .map(size -> sized(at, size))
                .toList();
        return new Photo.Media(asset.id(), at + "/file" + whole, asset.width(), asset.height(), sizes);
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
