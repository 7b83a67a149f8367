// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.verbatim.http.Versioned;
import news.verbatim.kernel.Ids;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A photo and what is known about it, whoever uses it. */
@Entity
public class Asset implements Versioned {

    @Id
    private UUID id = Ids.next();

    @Embedded
    private Sheet sheet;

    @Embedded
    private Findable findable;

    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(name = "asset_depicted", joinColumns = @JoinColumn(name = "asset"))
    @OrderColumn(name = "position")
    private List<Depicted> depicted = new ArrayList<>();

    @Embedded
    private @Nullable AssetFile file;

    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(name = "rendition", joinColumns = @JoinColumn(name = "asset"))
    @OrderColumn(name = "position")
    private List<Rendition> renditions = new ArrayList<>();

    @Embedded
    private @Nullable Takedown takedown;

    private @Nullable Instant heldAt;
    private @Nullable String developed;
    private @Nullable Instant damagedAt;
    private int revision = 1;

    @Embedded
    private Trace trace;

    protected Asset() {}

    Asset(AssetDraft draft, Beside beside, @Nullable AssetFile file, Instant now, String by) {
        this.file = file;
        developed = AssetFile.beginning(file);
        know(draft, beside);
        heldAt = draft.rights().heldSince(null, now);
        depicted.addAll(draft.depicted());
        trace = Trace.of(now, by);
    }

    boolean rewrite(AssetDraft draft, Beside beside, Instant now, String by) {
        if (draft.equals(draft())) return false;
        if (!draft.under(rights()).equals(draft())) undevelop(); // its words are in its renditions, too
        heldAt = draft.rights().heldSince(heldAt, now);
        know(draft, beside);
        depicted.clear();
        depicted.addAll(draft.depicted());
        return changed(now, by);
    }

    boolean takeDown(TakedownDraft asked, Beside beside, Instant now, String by) {
        if (takedown != null && asked.equals(new TakedownDraft(takedown.reason(), rights().notice()))) return false;
        takedown = Takedown.of(takedown, asked.reason(), now, by);
        sheet = Sheet.of(draft().under(rights().killed(asked.notice())), beside);
        heldAt = null;
        develop(List.of(), AssetFile.impossible("it has been taken down"));
        return changed(now, by);
    }

    private boolean changed(Instant now, String by) {
        revision++;
        trace = trace.again(now, by);
        return true;
    }

    /** Takes the sizes that were made by this recipe, or the reason why there are none. */
    void develop(List<Rendition> made, String recipe) {
        renditions.clear();
        renditions.addAll(made);
        developed = recipe;
    }

    void know(AssetDraft draft, Beside beside) {
        sheet = Sheet.of(draft, beside);
        findable = Findable.of(draft, beside);
    }

    void undevelop() {
        if (file != null && file.canBeDeveloped() && takedown == null) developed = null;
    }

    void damage(@Nullable Instant found) {
        damagedAt = found;
    }

    AssetDraft draft() {
        return sheet.with(depicted);
    }

    public UUID id() {
        return id;
    }

    public @Nullable String url() {
        return sheet.url();
    }

    public @Nullable Integer width() {
        return sheet.width();
    }

    public @Nullable Integer height() {
        return sheet.height();
    }

    public @Nullable String text() {
        return sheet.text();
    }

    public @Nullable String alt() {
        return sheet.alt();
    }

    public @Nullable String credit() {
        return sheet.credit();
    }

    public @Nullable String copyright() {
        return sheet.copyright();
    }

    public Rights rights() {
        return sheet.rights();
    }

    @Nullable
    Instant heldAt() {
        return heldAt;
    }

    public @Nullable Takedown takedown() {
        return takedown;
    }

    @Override
    public int revision() {
        return revision;
    }

    public @Nullable AssetFile file() {
        return file;
    }

    public List<Rendition> renditions() {
        return List.copyOf(renditions);
    }

    @Nullable
    String developed() {
        return developed;
    }

    @Nullable
    Instant damagedAt() {
        return damagedAt;
    }

    public Instant createdAt() {
        return trace.createdAt();
    }

    @Override
    public Instant updatedAt() {
        return trace.updatedAt();
    }

    @Override
    public String updatedBy() {
        return trace.updatedBy();
    }
}
