// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.verbatim.http.Versioned;
import news.verbatim.kernel.Ids;
import news.verbatim.kernel.TruncatedDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Someone who is quoted or shown, under the one name the house uses. */
@Entity
public class Speaker implements Versioned {

    /** An office or post, and when it was held, as precisely as that is known. */
    @Schema(name = "Term", description = "An office or post, and when it was held")
    public record Term(
            @Schema(required = true, description = "The office as it is printed", examples = "mayor")
            String title,

            @Schema(description = "Where it is held", examples = "City of Lindhaven") @Nullable
            String organisation,

            @Schema(
                    implementation = String.class,
                    description = "Since when: a year, month or day",
                    examples = "2023-05")
            @Nullable
            TruncatedDate from,

            @Schema(implementation = String.class, description = "Until when; null while it lasts", examples = "2025")
            @Nullable
            TruncatedDate to) {}

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Id
    private UUID id = Ids.next();

    private String slug;

    @Embedded
    private SpeakerDraft draft;

    private String folded;
    private String offices;
    private int revision = 1;
    private Instant createdAt;
    private Instant updatedAt;
    private String updatedBy;

    protected Speaker() {}

    Speaker(SpeakerDraft draft, String slug, Instant now, String by) {
        this.draft = draft;
        this.slug = slug;
        folded = folded(draft);
        offices = offices(draft);
        createdAt = now;
        updatedAt = now;
        updatedBy = by;
    }

    /** Says whether anything changed; the address stays even when the name does not. */
    boolean rewrite(SpeakerDraft draft, Instant now, String by) {
        if (draft.equals(this.draft)) return false;
        this.draft = draft;
        folded = folded(draft);
        offices = offices(draft);
        revision++;
        updatedAt = now;
        updatedBy = by;
        return true;
    }

    /** The office held that day, the most surely and most narrowly dated first. */
    public Optional<Term> termAt(LocalDate day) {
        return Tenure.at(day, draft.terms());
    }

    /** Whether a name as it is printed has a word in common with any name we know. */
    public boolean mayBeCalled(String given) {
        var known = WORDS.splitAsStream(folded).collect(Collectors.toSet());
        return WORDS.splitAsStream(Folding.fold(given)).anyMatch(known::contains);
    }

    private static String folded(SpeakerDraft draft) {
        return Stream.concat(Stream.of(draft.name(), draft.nativeName()), draft.aliases().stream())
                .filter(Objects::nonNull)
                .map(Folding::fold)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String offices(SpeakerDraft draft) {
        return draft.terms().stream()
                .map(term -> Folding.fold(term.title()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Whether that is one of the names, folded. */
    boolean answersTo(String name) {
        return names().anyMatch(name::equals);
    }

    /** Whether that is a name of theirs, or one with the same first and last word. */
    public boolean mayBe(String asGiven) {
        var asked = Folding.fold(asGiven);
        var ends = Folding.ends(asked);
        return names().anyMatch(name -> name.equals(asked) || Folding.ends(name).equals(ends));
    }

    private Stream<String> names() {
        return folded.lines();
    }

    /** Whether later mentions may use that folded word for the whole name. */
    boolean isCalled(String word) {
        return surname() == null
                ? Folding.fold(name()).endsWith(" " + word)
                : Folding.fold(surname()).equals(word);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public SpeakerDraft draft() {
        return draft;
    }

    public SpeakerKind kind() {
        return draft.kind();
    }

    public String name() {
        return draft.name();
    }

    public @Nullable String honorific() {
        return draft.honorific();
    }

    public @Nullable String surname() {
        return draft.surname();
    }

    public @Nullable String nativeName() {
        return draft.nativeName();
    }

    public List<String> aliases() {
        return draft.aliases();
    }

    public List<String> sameAs() {
        return draft.sameAs();
    }

    public List<Term> terms() {
        return draft.terms();
    }

    @Override
    public int revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public String updatedBy() {
        return updatedBy;
    }
}
