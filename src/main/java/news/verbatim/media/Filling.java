// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.verbatim.http.Rules;
import news.verbatim.kernel.TruncatedDate;
import news.verbatim.picture.Created;
import news.verbatim.picture.Credits;
import news.verbatim.picture.Pixels;
import news.verbatim.picture.Said;
import news.verbatim.picture.Scene;
import org.jspecify.annotations.Nullable;

/** What a picture's own file says fills what nobody has said otherwise. Nothing is made up: alt text is the file's own or none. */
final class Filling {

    private static final int TEXT = 10_000;
    private static final String BETWEEN = ", ";

    private final AssetDraft given;
    private final Said said;

    private Filling(AssetDraft given, Said said) {
        this.given = given;
        this.said = said;
    }

    static AssetDraft of(AssetDraft given, Said said, @Nullable Pixels pixels) {
        return new Filling(given, said).filled(pixels);
    }

    private AssetDraft filled(@Nullable Pixels pixels) {
        return new AssetDraft(
                given.url(),
                pixels == null ? given.width() : Integer.valueOf(pixels.width()),
                pixels == null ? given.height() : Integer.valueOf(pixels.height()),
                own(given.headline(), said.words().headline()),
                own(given.text(), said.words().caption()),
                own(given.alt(), said.words().alt()),
                own(given.credit(), said.credits().creditLine()),
                own(given.creator(), creators()),
                own(given.copyright(), said.rights().copyrightNotice()),
                given.takenOn() == null ? date(said.scene().created()) : given.takenOn(),
                given.place() == null ? place() : given.place(),
                given.depicted().isEmpty() ? depicted() : given.depicted(),
                given.focalPoint(),
                rights());
    }

    private static @Nullable String own(@Nullable String given, @Nullable String said) {
        return given != null ? given : Plain.text(said, TEXT);
    }

    private @Nullable String creators() {
        return String.join(BETWEEN, names(said));
    }

    private static List<String> names(Said said) {
        var names = said.credits().creators().stream().map(Credits.Creator::name);
        return names.filter(name -> !name.isBlank()).toList();
    }

    /** Each of them, where what is known of it still is what the file says of several. */
    static List<String> creators(@Nullable String creator, @Nullable Said said) {
        if (creator == null || creator.isBlank()) return List.of();
        var names = said == null ? List.<String>of() : names(said);
        return creator.equals(Plain.text(String.join(BETWEEN, names), TEXT)) ? names : List.of(creator);
    }

    /** Words about rights, and no windows: what a file says of those is for people to judge. */
    private Rights rights() {
        var own = given.rights();
        var told = said.rights();
        var licence = told.webStatement() == null || !Rules.isWeb(told.webStatement()) ? null : told.webStatement();
        var owners = String.join(", ", told.copyrightOwners());
        return new Rights(
                own.windows(),
                own.embargo(),
                own.expires(),
                own.status(),
                own.notice(),
                own.licence() != null || licence == null || licence.length() > 2000 ? own.licence() : licence,
                own(own.usageTerms(), told.usageTerms()),
                own(own.instructions(), told.instructions()),
                own(own.copyrightOwner(), owners));
    }

    private static @Nullable TruncatedDate date(@Nullable Created created) {
        return created == null ? null : created.date();
    }

    /** Where it was taken; the old fields do not tell that from what it shows, and are taken for it. */
    private @Nullable Place place() {
        var created = said.scene().locationsCreated().stream().findFirst();
        return created.or(() -> Optional.ofNullable(said.scene().located()))
                .map(at -> new Place(
                        Plain.text(at.sublocation() == null ? at.name() : at.sublocation(), 300),
                        Plain.text(at.city(), 300),
                        Plain.text(at.state(), 300),
                        Plain.text(at.country(), 300)))
                .orElse(null);
    }

    private List<Depicted> depicted() {
        return said.scene().persons().stream()
                .flatMap(Filling::shown)
                .limit(200)
                .toList();
    }

    private static Stream<Depicted> shown(Scene.Person person) {
        var name = Plain.text(Plain.line(person.name()), 200);
        return name == null ? Stream.of() : Stream.of(new Depicted(null, name, Plain.text(person.description(), 1000)));
    }
}
