// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import news.verbatim.story.Caption;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.jspecify.annotations.Nullable;

/** What photos said when captions were given words of their own: what has changed since is worth a look. */
@ApplicationScoped
public class Sightings {

    private static final String SEE = """
            insert into caption_seen (caption, media, field, own, article, said, media_revision, seen_at)
            select u.caption, a.id, u.field, u.own, :article,
                case u.field when 'text' then a.text when 'credit' then a.credit else a.alt end, a.revision, now()
            from unnest(cast(:captions as uuid[]), cast(:photos as uuid[]), cast(:fields as text[]), cast(:own as text[]))
                u (caption, media, field, own)
            join asset a on a.id = u.media
            on conflict (caption, media, field, md5(own))
            do update set said = excluded.said, media_revision = excluded.media_revision, seen_at = excluded.seen_at
            """;
    private static final String SEEN = """
            select caption, media, field, own, said, media_revision from caption_seen where caption in (:captions)
            """;

    private final EntityManager database;

    Sightings(EntityManager database) {
        this.database = database;
    }

    /** Words of its own that a caption has in one place of three. */
    public record Words(UUID caption, UUID media, CaptionField field, String own) {}

    /** What the photo said there, and at which of its revisions. */
    public record Seen(@Nullable String said, int revision) {}

    /** What was seen when these captions were written, whatever they say by now. */
    public Map<Words, Seen> of(Collection<UUID> captions) {
        var seen = new HashMap<Words, Seen>();
        if (captions.isEmpty()) return seen;
        database.unwrap(Session.class)
                .createNativeQuery(SEEN, Object[].class)
                .setParameterList("captions", captions)
                .getResultList()
                .forEach(row -> seen.put(
                        new Words((UUID) row[0], (UUID) row[1], field((String) row[2]), (String) row[3]),
                        new Seen((String) row[4], (Integer) row[5])));
        return seen;
    }

    /** Somebody looked at the caption and found it right beside what the photo says now. */
    public void reviewed(UUID article, Caption caption) {
        see(article, words(caption));
    }

    /** Words that were there before were not written now. */
    void written(UUID article, List<Caption> before, List<Caption> after) {
        var known = before.stream().flatMap(caption -> words(caption).stream()).toList();
        see(
                article,
                after.stream()
                        .flatMap(caption -> words(caption).stream())
                        .filter(words -> !known.contains(words))
                        .toList());
    }

    private static List<Words> words(Caption caption) {
        var words = new ArrayList<Words>();
        for (var field : CaptionField.values())
            if (field.of(caption) != null)
                words.add(new Words(caption.id(), caption.media(), field, Objects.requireNonNull(field.of(caption))));
        return words;
    }

    private void see(UUID article, List<Words> words) {
        if (words.isEmpty()) return;
        database.unwrap(Session.class)
                .createNativeMutationQuery(SEE)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("article", article)
                .setParameter("captions", ids(words, Words::caption))
                .setParameter("photos", ids(words, Words::media))
                .setParameter("fields", texts(words, w -> w.field().name().toLowerCase(Locale.ROOT)))
                .setParameter("own", texts(words, Words::own))
                .executeUpdate();
    }

    private static UUID[] ids(List<Words> words, Function<Words, UUID> id) {
        return words.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<Words> words, Function<Words, String> text) {
        return words.stream().map(text).toArray(String[]::new);
    }

    private static CaptionField field(String wire) {
        return Arrays.stream(CaptionField.values())
                .filter(field -> field.name().equalsIgnoreCase(wire))
                .findFirst()
                .orElseThrow();
    }
}
