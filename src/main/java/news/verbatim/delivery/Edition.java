// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.http.Folded;
import news.verbatim.kernel.Ids;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One article as readers have it, from when until when. It is never edited: another edition takes its place. */
@Entity
public class Edition {

    @Id
    private UUID id;

    private UUID article;
    private int revision;
    private int version;
    private String path;
    private Instant beginsAt;
    private @Nullable Instant endsAt;
    private @Nullable Instant untilAt;
    private boolean current;
    private String language;
    private @Nullable String section;
    private String[] tags;
    private UUID[] speakers;
    private @Nullable String byline;
    private Instant publishedAt;
    private Instant updatedAt;
    private String etag;

    @Column(name = "keys")
    private String surrogateKeys;

    private String cardKeys;
    private byte[] document;
    private byte[] card;
    private String heading;

    /** Written only: the database makes of it what it is found by. */
    @ColumnTransformer(read = "''", write = "searched(?)")
    private String words;

    @SuppressWarnings("NullAway.Init")
    protected Edition() {}

    Edition(Print print, Instant begins, @Nullable Instant successor) {
        id = Ids.next();
        article = print.article();
        revision = print.revision();
        version = print.version();
        path = print.path();
        beginsAt = begins;
        untilAt = print.until() == null ? null : print.until().truncatedTo(ChronoUnit.MICROS);
        endsAt = successor != null && (untilAt == null || successor.isBefore(untilAt)) ? successor : untilAt;
        current = true;
        language = print.language();
        section = print.section();
        tags = print.tags().toArray(String[]::new);
        speakers = print.speakers().stream().distinct().toArray(UUID[]::new);
        byline = print.byline() == null ? null : Folded.of(print.byline());
        publishedAt = print.publishedAt();
        updatedAt = print.updatedAt();
        etag = Etag.of(print.document());
        surrogateKeys = Keys.of(print);
        cardKeys = Keys.ofCard(print);
        document = print.document();
        card = print.card();
        heading = Wordings.heading(card);
        words = Wordings.ofArticle(language, document);
    }

    public UUID id() {
        return id;
    }

    public UUID article() {
        return article;
    }

    public int revision() {
        return revision;
    }

    String language() {
        return language;
    }

    Instant published() {
        return publishedAt;
    }

    public int version() {
        return version;
    }

    public String path() {
        return path;
    }

    public Instant begins() {
        return beginsAt;
    }

    /** When readers stop seeing it, where that is known: its own end, or the beginning of its successor. */
    public Optional<Instant> ends() {
        return Optional.ofNullable(endsAt);
    }

    /** Its own end, whatever follows it. */
    public Optional<Instant> until() {
        return Optional.ofNullable(untilAt);
    }

    public List<UUID> speakers() {
        return List.of(speakers);
    }

    public String etag() {
        return etag;
    }

    public byte[] document() {
        return document;
    }

    public byte[] card() {
        return card;
    }
}
