// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Attribution;
import news.verbatim.story.Occasion;
import news.verbatim.story.Points;
import news.verbatim.story.Quoted;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.Verification;
import news.verbatim.story.Words;
import org.jspecify.annotations.Nullable;

/** Who said what in a working copy, as a row that can be asked for. */
@Entity
@Table(name = "attribution")
public class AttributionRow {

    private static final int COMPARED = 1000; // characters: what comparing costs must have an end

    @Id
    private UUID id;

    private UUID article;
    private int position;
    private String kind;
    private @Nullable UUID parent;
    private @Nullable UUID speaker;

    @Column(name = "speaker_kind")
    private @Nullable String speakerKind;

    @Column(name = "name_as_given")
    private @Nullable String nameAsGiven;

    @Column(name = "role_as_given")
    private @Nullable String roleAsGiven;

    private @Nullable String form;

    @Column(name = "cue_text")
    private @Nullable String cueText;

    @Column(name = "cue_lemma")
    private @Nullable String cueLemma;

    private @Nullable String addressee;

    @Column(name = "occasion_kind")
    private @Nullable String occasionKind;

    @Column(name = "occasion_label")
    private @Nullable String occasionLabel;

    @Column(name = "occasion_outlet")
    private @Nullable String occasionOutlet;

    @Column(name = "date_as_given")
    private @Nullable String dateAsGiven;

    @Column(name = "occasion_date")
    private @Nullable String occasionDate;

    private @Nullable String basis;
    private String origin;
    private @Nullable Double confidence;
    private String verdict;
    private String anchor;
    private @Nullable String reason;
    private @Nullable String verification;

    @Column(name = "verified_by")
    private @Nullable String verifiedBy;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "evidence_url")
    private @Nullable String evidenceUrl;

    private String words;

    @Column(name = "word_count")
    private int wordCount;

    @SuppressWarnings("NullAway.Init")
    protected AttributionRow() {}

    AttributionRow(UUID article, int position, Attribution said) {
        this.id = said.id();
        this.article = article;
        this.position = position;
        this.kind = Flaw.wire(said.kind());
        this.parent = said.parent();
        if (said.speaker() != null) speaker(said.speaker());
        this.cueText = said.cue() == null ? null : said.cue().text();
        this.cueLemma = said.cue() == null ? null : said.cue().lemma();
        this.addressee = said.addressee();
        if (said.occasion() != null) occasion(said.occasion());
        this.basis = wire(said.basis());
        this.origin = Flaw.wire(said.origin());
        this.confidence = said.confidence();
        this.verdict = Flaw.wire(said.verdict());
        this.anchor = Flaw.wire(said.anchor());
        this.reason = said.reason();
        if (said.verification() != null) verification(said.verification());
        var bare = Quoted.words(said);
        this.words = Points.count(bare) <= COMPARED ? bare : Points.slice(bare, 0, COMPARED);
        this.wordCount = Words.count(bare);
    }

    private void speaker(SpokenBy by) {
        speaker = by.id();
        speakerKind = wire(by.kind());
        nameAsGiven = by.nameAsGiven();
        roleAsGiven = by.roleAsGiven();
        form = wire(by.form());
    }

    private void occasion(Occasion occasion) {
        occasionKind = wire(occasion.kind());
        occasionLabel = occasion.label();
        occasionOutlet = occasion.outlet();
        dateAsGiven = occasion.dateAsGiven();
        occasionDate = occasion.date() == null ? null : occasion.date().text();
    }

    private void verification(Verification checked) {
        verification = wire(checked.status());
        verifiedBy = checked.by();
        verifiedAt = checked.at();
        evidenceUrl = checked.evidenceUrl();
    }

    private static @Nullable String wire(@Nullable Enum<?> word) {
        return word == null ? null : Flaw.wire(word);
    }

    public UUID id() {
        return id;
    }

    public UUID article() {
        return article;
    }

    public int position() {
        return position;
    }
}
