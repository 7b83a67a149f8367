// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.http.Folded;
import news.verbatim.kernel.Kind;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Every edition ever printed. Only publishing writes here, in its own transaction; readers have it once that committed.
 */
@ApplicationScoped
public class Editions implements PanacheRepositoryBase<Edition, UUID> {

    private static final String NAMING = """
            from edition e where e.current and (e.ends_at is null or e.ends_at > :now)
            and (e.speakers @> cast(array[:named] as uuid[])
                or exists (select from printed_caption c
                    where c.edition = e.id and (c.media = :named or c.depicted @> cast(array[:named] as uuid[]))))""";

    // in one order, so that of two who hold several none waits for the other for ever
    static final String HOLD = """
            select count(*) from (
                select pg_advisory_xact_lock(hashtextextended('print ' || id, 0))
                from (select id from unnest(cast(%s as uuid[])) as id order by id) as those) as held""";

    private final PrintRun run;
    private final Stacks stacks;
    private final Clock clock;

    Editions(PrintRun run, Stacks stacks, Clock clock) {
        this.run = run;
        this.stacks = stacks;
        this.clock = clock;
    }

    /**
     * Adds the edition. One of this article that has not begun is replaced; the open one ends where this begins. Whoever
     * prints again an open and a scheduled edition begins with the open one.
     */
    @Transactional(MANDATORY)
    public void print(Print print) {
        print(print.article(), List.of(print));
    }

    /** The same for several that follow one another, as where the right to a photo ends: all that is to come. */
    @Transactional(MANDATORY)
    public void print(UUID article, List<Print> prints) {
        var standing = cleared(article);
        prints.stream().map(Print::path).distinct().forEach(path -> claim(path, article));
        var begins = standing.after(prints);
        if (standing.begun() != null && !begins.isEmpty())
            update(
                    "endsAt = ?1 where article = ?2 and beginsAt <= ?3 and (endsAt is null or (endsAt > ?3 and endsAt > ?1))",
                    begins.getFirst(),
                    article,
                    standing.now());
        for (var i = 0; i < prints.size(); i++)
            add(prints.get(i), begins.get(i), i + 1 < prints.size() ? begins.get(i + 1) : null);
        run.changed(article);
    }

    private void add(Print print, Instant begins, @Nullable Instant successor) {
        var edition = new Edition(print, begins, successor);
        persist(edition);
        var session = getEntityManager().unwrap(Session.class);
        Tongues.use(session, print.language());
        PrintedQuote.keep(session, edition, print.quotes());
        PrintedCaption.keep(session, edition, print.captions(), print.quotes().size());
    }

    /** Nobody else prints these until this transaction ends: whoever prints at the same time prints from what was. */
    @Transactional(MANDATORY)
    public void hold(Collection<UUID> articles) {
        getEntityManager()
                .createNativeQuery(HOLD.formatted(":ids"), Long.class)
                .setParameter("ids", articles.toArray(UUID[]::new))
                .getSingleResult();
    }

    /** What has not begun, in the order in which it will. */
    @Transactional(MANDATORY)
    public List<Edition> planned(UUID article, Instant now) {
        return list("article = ?1 and beginsAt > ?2 order by beginsAt", article, now);
    }

    /** Takes the article from readers: what has not begun is removed, what is open is closed. */
    @Transactional(MANDATORY)
    public void withdraw(UUID article, Instant at) {
        var standing = cleared(article);
        if (standing.begun() != null)
            update(
                    "endsAt = ?1, untilAt = ?1 where article = ?2 and beginsAt < ?1 and (endsAt is null or (endsAt > ?3 and endsAt > ?1))",
                    standing.after(at),
                    article,
                    standing.now());
        run.changed(article);
    }

    /** Removes what has not begun; what is open stays, to its own end. */
    @Transactional(MANDATORY)
    public void deschedule(UUID article, Instant now) {
        cleared(article);
        run.changed(article);
    }

    /** What readers get to know of someone who is quoted or shown; {@code names} is every name to be found by. */
    @Transactional(MANDATORY)
    public void speaker(UUID id, String slug, String name, List<String> names, byte[] document) {
        run.speaker(new PrintRun.Portrait(id, slug, name, Folded.lines(names.stream()), document));
    }

    /** Gives back the addresses of an article that was never printed, or of which everything was taken back. */
    @Transactional(MANDATORY)
    public void forget(UUID article) {
        getEntityManager()
                .createNativeQuery("delete from address where article = ?1"
                        + " and not exists (select from edition where article = ?1)")
                .setParameter(1, article)
                .executeUpdate();
    }

    /** Whether an article other than this one was ever printed under the path. */
    public boolean taken(String path, @Nullable UUID except) {
        return stacks.first(
                        "select article from address where path = ?",
                        List.of(path),
                        row -> row.getObject(1, UUID.class))
                .filter(owner -> !owner.equals(except))
                .isPresent();
    }

    /** Every edition of the article, newest first. */
    public List<Edition> of(UUID article) {
        return list("article = ?1 order by beginsAt desc, id desc", article);
    }

    /** What readers of the article had at that moment. */
    public Optional<Edition> at(UUID article, Instant at) {
        return find(
                        "article = ?1 and beginsAt <= ?2 and (endsAt is null or endsAt > ?2) order by beginsAt desc, id desc",
                        article,
                        at)
                .firstResultOptional();
    }

    /** Whether anything open or scheduled uses this speaker or photo. */
    public boolean isNamed(UUID speakerOrMedia) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select " + NAMING + ")", Boolean.class)
                .setParameter("now", clock.instant())
                .setParameter("named", speakerOrMedia)
                .getSingleResult();
    }

    /** What is open or scheduled and uses this speaker or photo, in the order in which it is to be printed again. */
    public List<Edition> naming(UUID speakerOrMedia) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select {e.*} " + NAMING + " order by e.begins_at, e.id", Edition.class, "e")
                .setParameter("now", clock.instant())
                .setParameter("named", speakerOrMedia)
                .getResultList();
    }

    /** Takes back what has not begun, so that what is open stands to its own end. */
    private Standing cleared(UUID article) {
        flush(); // the article's own row first: an edition points at it by id alone
        var standing = stacks.first(Standing.ASKED, List.of(article, article), Standing::of)
                .orElseThrow();
        if (!standing.planned()) return standing;
        delete("article = ?1 and beginsAt > ?2", article, standing.now());
        update("endsAt = untilAt where article = ?1 and beginsAt <= ?2 and endsAt > ?2", article, standing.now());
        return standing;
    }

    private void claim(String path, UUID article) {
        var claimed = getEntityManager()
                .createNativeQuery("insert into address (path, article) values (?1, ?2) on conflict (path) do nothing")
                .setParameter(1, path)
                .setParameter(2, article)
                .executeUpdate();
        if (claimed == 0 && taken(path, article))
            throw Kind.ALREADY_EXISTS.because("The slug '%s' belongs to another article, now or formerly", path);
    }
}
