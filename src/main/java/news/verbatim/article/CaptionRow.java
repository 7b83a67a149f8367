// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.verbatim.http.Folded;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Caption;
import news.verbatim.story.Place;
import org.jspecify.annotations.Nullable;

/** One use of a photo in a working copy, as a row that can be asked for. */
@Entity
@Table(name = "caption")
public class CaptionRow {

    @Id
    private UUID id;

    private UUID article;
    private int position;
    private UUID media;
    private String role;
    private @Nullable String text;
    private @Nullable String credit;

    @Column(name = "credit_format")
    private @Nullable String creditFormat;

    private @Nullable String alt;
    private boolean decorative;

    @Column(name = "taken_on")
    private @Nullable String takenOn;

    private @Nullable String sublocation;
    private @Nullable String city;
    private @Nullable String region;
    private @Nullable String country;
    private @Nullable String folded;

    @Column(name = "folded_credit")
    private @Nullable String foldedCredit;

    @Column(name = "folded_names")
    private String foldedNames;

    @Column(name = "folded_place")
    private String foldedPlace;

    @ElementCollection
    @CollectionTable(name = "caption_depicted", joinColumns = @JoinColumn(name = "caption"))
    @Column(name = "speaker")
    private List<UUID> depicted = List.of(); // to be asked for alone

    @SuppressWarnings("NullAway.Init")
    protected CaptionRow() {}

    CaptionRow(UUID article, int position, Caption caption) {
        this.id = caption.id();
        this.article = article;
        this.position = position;
        this.media = caption.media();
        this.role = Flaw.wire(caption.role());
        this.text = caption.text();
        this.credit = caption.credit();
        this.creditFormat = caption.creditFormat();
        this.alt = caption.alt();
        this.decorative = caption.decorative();
        this.takenOn = caption.takenOn() == null ? null : caption.takenOn().text();
        this.folded = text == null ? null : Folded.of(text);
        this.foldedCredit = credit == null ? null : Folded.of(credit);
        this.foldedNames = Folded.lines(caption.depicted().stream().map(Caption.Depicted::name));
        if (caption.place() != null) locate(caption.place());
        this.foldedPlace = Folded.lines(Stream.of(sublocation, city, region, country));
    }

    private void locate(Place place) {
        sublocation = place.sublocation();
        city = place.city();
        region = place.region();
        country = place.country();
    }

    public UUID id() {
        return id;
    }

    public UUID article() {
        return article;
    }

    public UUID media() {
        return media;
    }
}
