// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.delivery.Editions;
import news.verbatim.delivery.Print;
import news.verbatim.http.StoredJson;
import news.verbatim.kernel.Flaw;
import news.verbatim.speaker.Speaker;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** Prints a compiled article: the bytes readers get, and its quotations, captions and people on sheets of their own. */
@ApplicationScoped
class Press {

    private final Editions editions;

    Press(Editions editions) {
        this.editions = editions;
    }

    /** All that is to come of the article. */
    void print(UUID article, List<Print> prints) {
        editions.print(article, prints);
    }

    void portraits(Cast cast) {
        cast.speakers().values().forEach(this::portrait);
    }

    static Print sheet(Document document, Story story, Instant begins, @Nullable Instant until) {
        return new Print(
                document.id(),
                document.revision(),
                document.version(),
                document.slug(),
                begins,
                until,
                document.language(),
                document.section() == null ? null : document.section().slug(),
                document.tags().stream().map(Cast.Named::slug).toList(),
                document.speakers().stream().map(Document.Speaker::id).toList(),
                story.related().stream().map(Story.Related::article).toList(),
                document.byline(),
                document.publishedAt().instant(),
                document.updatedAt().instant(),
                bytes(document),
                StoredJson.bytes(document.card()),
                quotes(document),
                captions(document));
    }

    static byte[] bytes(Document document) {
        return StoredJson.bytes(document);
    }

    /** What readers may know of somebody. */
    void portrait(Speaker speaker) {
        var names = Stream.concat(
                        Stream.of(speaker.name(), speaker.surname(), speaker.nativeName())
                                .filter(Objects::nonNull),
                        speaker.aliases().stream())
                .toList();
        editions.speaker(speaker.id(), speaker.slug(), speaker.name(), names, StoredJson.bytes(Portrait.of(speaker)));
    }

    private static List<Print.Quote> quotes(Document document) {
        var where = Where.of(document);
        return document.attributions().stream()
                .map(spoken -> quote(spoken, where))
                .toList();
    }

    private static Print.Quote quote(Spoken spoken, Where where) {
        var occasion = spoken.occasion();
        var date = occasion == null ? null : occasion.date();
        return new Print.Quote(
                spoken.id(),
                Flaw.wire(spoken.kind()),
                spoken.speaker() == null ? null : spoken.speaker().id(),
                occasion == null || occasion.kind() == null ? null : Flaw.wire(occasion.kind()),
                date == null ? null : date.first(),
                date == null ? null : date.last(),
                spoken.quote() + "\n" + spoken.sentence(),
                StoredJson.bytes(QuoteSheet.of(spoken, where)));
    }

    private static List<Print.Caption> captions(Document document) {
        var where = Where.of(document);
        return document.captions().stream()
                .map(photo -> new Print.Caption(
                        photo.id(),
                        photo.media().id(),
                        photo.depicted().stream()
                                .map(Photo.Person::speaker)
                                .filter(Objects::nonNull)
                                .toList(),
                        photo.credit().isEmpty() ? null : photo.credit(),
                        Stream.concat(
                                        Stream.of(photo.text(), photo.credit()),
                                        photo.depicted().stream().map(Photo.Person::name))
                                .collect(Collectors.joining("\n")),
                        StoredJson.bytes(CaptionSheet.of(photo, where)),
                        photo.media().withheld() == null
                                ? null
                                : Flaw.wire(photo.media().withheld().reason())))
                .toList();
    }
}
