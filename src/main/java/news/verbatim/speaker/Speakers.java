// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.verbatim.http.Cursor;
import news.verbatim.http.Query;
import news.verbatim.http.Removal;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Everyone we know of who was ever quoted or shown. */
@ApplicationScoped
public class Speakers implements PanacheRepositoryBase<Speaker, UUID> {

    private static final String ONWARD = """
            select * from speaker
            where folded like all (cast(:words as text[])) and (:kind = '' or kind = :kind) and (name, id) > (:name, :id)
            order by name, id
            """;
    private static final String BACK = """
            select * from speaker
            where folded like all (cast(:words as text[])) and (:kind = '' or kind = :kind) and (name, id) < (:name, :id)
            order by name desc, id desc
            """;
    private static final String NAMED =
            "select * from speaker where string_to_array(folded, e'\\n') && cast(:names as text[])";
    private static final String CALLED = NAMED
            + " or string_to_array(offices, e'\\n') && cast(:titles as text[]) or id = any (cast(:ids as uuid[]))";
    // two of one name at the same moment would take the same slug
    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtext('speaker_slug_key')) as text)";

    private static final List<String> START = List.of("", new UUID(0, 0).toString());

    private final Clock clock;
    private final Event<SpeakerChanged> changes;

    Speakers(Clock clock, Event<SpeakerChanged> changes) {
        this.clock = clock;
        this.changes = changes;
    }

    public Speaker get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** The speaker, to be rewritten by nobody else until this transaction ends. */
    Speaker held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    /** What those of them are that exist. */
    public Map<UUID, SpeakerKind> kinds(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return getSession()
                .createNativeQuery("select id, kind from speaker where id = any (:ids)", Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> SpeakerKind.valueOf((String) row[1])));
    }

    /** Those of them that exist, in one query. */
    public Map<UUID, Speaker> of(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return getSession()
                .createNativeQuery("select * from speaker where id = any (:ids)", Speaker.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Speaker::id, Function.identity()));
    }

    /** The one speaker of that name, native name or alias; nobody where two could be meant. */
    public Optional<Speaker> named(String nameAsGiven) {
        var name = Folding.fold(nameAsGiven);
        if (name.isEmpty()) return Optional.empty();
        var found = getSession()
                .createNativeQuery(NAMED, Speaker.class)
                .setParameter("names", new String[] {name})
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The one of them who goes by that name. */
    public Optional<Speaker> among(Collection<UUID> ids, String name) {
        var folded = Folding.fold(name);
        var found = of(ids).values().stream().filter(s -> s.answersTo(folded)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** All who may be meant by the names and offices of one text. */
    public Roster of(Roster.Call call) {
        var known = call.empty()
                ? List.<Speaker>of()
                : getSession()
                        .createNativeQuery(CALLED, Speaker.class)
                        .setParameter("names", call.foldedNames())
                        .setParameter("titles", call.titles())
                        .setParameter("ids", call.here().stream().toArray(UUID[]::new))
                        .getResultList();
        return new Roster(known, call.here(), call.day(), call.mentioned());
    }

    /** A new speaker with an address of its own. */
    public Speaker create(SpeakerDraft draft, String by) {
        getSession().createNativeQuery(ONE_AT_A_TIME, String.class).getSingleResult();
        var slug = Slugs.free(draft.name(), "speaker", taken -> count("slug", taken) > 0);
        var speaker = new Speaker(draft, slug, clock.instant(), by);
        persist(speaker);
        return speaker;
    }

    void rewrite(Speaker speaker, SpeakerDraft draft, String by) {
        if (speaker.rewrite(draft, clock.instant(), by)) changes.fire(new SpeakerChanged(speaker.id()));
    }

    /** One more than a page, by name; every word must be in one of the speaker's names. */
    List<Speaker> page(String q, @Nullable SpeakerKind kind, Optional<Cursor> from, int size) {
        var back = from.isPresent() && from.get().back();
        var keys = from.map(Cursor::keys).orElse(START);
        return getSession()
                .createNativeQuery(back ? BACK : ONWARD, Speaker.class)
                .setParameter("words", Folding.patterns(q))
                .setParameter("kind", kind == null ? "" : kind.name())
                .setParameter("name", keys.getFirst())
                .setParameter("id", Query.id("cursor", keys.getLast()))
                .setMaxResults(size + 1)
                .getResultList();
    }

    void remove(Speaker speaker) {
        Removal.of(getEntityManager(), speaker, "\"" + speaker.id() + "\"", speaker.name());
    }

    private static Refusal unknown(UUID id) {
        return Kind.NOT_FOUND.because("There is no speaker %s", id);
    }
}
