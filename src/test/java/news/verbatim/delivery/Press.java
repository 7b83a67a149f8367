// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import news.verbatim.kernel.Ids;

/** The desk's side of the wall, as far as readers can tell: prints editions, and makes the rows they hang on. */
@ApplicationScoped
public class Press {

    private final Editions editions;
    private final DataSource database;

    Press(Editions editions, DataSource database) {
        this.editions = editions;
        this.database = database;
    }

    /** An article that the desk knows and readers do not. */
    UUID article() {
        var id = Ids.next();
        does("""
                insert into article (id, revision, stage, headline, created_at, created_by, updated_at, updated_by)
                values (?, 1, 'DRAFT', 'On the desk only', now(), 'test', now(), 'test')""", id);
        return id;
    }

    Sheet sheet() {
        return Sheet.of(article());
    }

    Sheet prints(Sheet sheet) {
        QuarkusTransaction.requiringNew().run(() -> editions.print(sheet.print()));
        return sheet;
    }

    Sheet prints() {
        return prints(sheet());
    }

    void withdraws(UUID article) {
        QuarkusTransaction.requiringNew().run(() -> editions.withdraw(article, Instant.now()));
    }

    void deschedules(UUID article) {
        QuarkusTransaction.requiringNew().run(() -> editions.deschedule(article, Instant.now()));
    }

    List<Edition> editions(UUID article) {
        return QuarkusTransaction.requiringNew().call(() -> editions.of(article));
    }

    /** Tells readers of someone. */
    UUID draws(String slug, String name, String... otherNames) {
        var id = Ids.next();
        var names = new ArrayList<>(List.of(name));
        names.addAll(List.of(otherNames));
        var document = "{\"id\":\"%s\",\"slug\":\"%s\",\"name\":\"%s\",\"terms\":[],\"printedBy\":\"a test\"}"
                .formatted(id, slug, name);
        QuarkusTransaction.requiringNew().run(() -> editions.speaker(id, slug, name, names, Sheet.bytes(document)));
        return id;
    }

    /** A section that the newsroom has. */
    void names(String table, String slug, String name, int order) {
        var sql = "section".equals(table)
                ? "insert into section (id, slug, name, sort_order, revision, updated_at, updated_by) values (?, ?, ?, ?, 1, now(), 'test')"
                : "insert into tag (id, slug, name, sort_order, revision, updated_at, updated_by) values (?, ?, ?, ?, 1, now(), 'test')";
        does(sql, Ids.next(), slug, name, order);
    }

    /** As many articles more that say the same, each a second older than the one before. */
    public void copies(String article, int many) {
        does("""
                with copy as (insert into article (id, revision, stage, headline, created_at, created_by, updated_at, updated_by)
                    select gen_random_uuid(), 1, 'DRAFT', 'A copy of ' || ?, now(), 'test', now(), 'test'
                    from generate_series(1, ?) returning id),
                numbered as (select id, row_number() over () as n from copy)
                insert into edition (id, article, revision, version, path, begins_at, current, language, tags, speakers,
                    published_at, updated_at, etag, keys, card_keys, document, card)
                select gen_random_uuid(), n.id, 1, 1, 'copy-' || n.id, e.begins_at, true, e.language, e.tags, e.speakers,
                    e.published_at - n.n * interval '1 second', e.updated_at, e.etag, e.keys, e.card_keys, e.document, e.card
                from edition e, numbered n where e.article = cast(? as uuid)""", article, many, article);
    }

    /** Takes these copies away again: so many articles would be in the way of other tests. */
    public void burns(String article) {
        var copies = "(select id from article where headline = 'A copy of ' || ?)";
        does("delete from edition where article in " + copies, article);
        does("delete from article where id in " + copies, article);
    }

    void does(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
