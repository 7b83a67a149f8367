// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The photos of a proof: numbered as the story has them, each set where it stands. */
final class Figures {

    private final List<Photo> photos;
    private final Map<UUID, String> pictures;
    private final Margin margin;
    private final Typesetter typesetter;
    private final Set<UUID> placed = new HashSet<>();

    Figures(List<Photo> photos, Map<UUID, String> pictures, Margin margin, Typesetter typesetter) {
        this.photos = photos;
        this.pictures = pictures;
        this.margin = margin;
        this.typesetter = typesetter;
    }

    Proof.@Nullable Figure figure(UUID caption) {
        return IntStream.range(0, photos.size())
                .filter(i -> photos.get(i).id().equals(caption))
                .mapToObj(this::figure)
                .findFirst()
                .orElse(null);
    }

    /** Those that have no place among the blocks. */
    List<Proof.Figure> loose() {
        return IntStream.range(0, photos.size())
                .filter(i -> !placed.contains(photos.get(i).id()))
                .mapToObj(this::figure)
                .toList();
    }

    private Proof.Figure figure(int index) {
        var photo = photos.get(index);
        var runs = Run.cut(photo.text(), 0, List.of(), margin.over(Margin.caption(photo.id())));
        var again = !placed.add(photo.id());
        return new Proof.Figure(index + 1, again, photo, picture(photo), typesetter.text(runs), credit(photo));
    }

    /** What is withheld from readers is not seen here either. */
    private @Nullable String picture(Photo photo) {
        var url = photo.media().url();
        var type = photo.media().contentType();
        return url == null || type != null && !Visibility.isPicture(type)
                ? null
                : pictures.getOrDefault(photo.media().id(), url);
    }

    /** What is printed after the text: the credit in the brackets of the house. */
    private static String credit(Photo photo) {
        var display = photo.display();
        return display.startsWith(photo.text()) ? display.substring(photo.text().length()) : display;
    }
}
