// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import static news.verbatim.Newsroom.as;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import news.verbatim.Desk;
import news.verbatim.Rows;
import news.verbatim.Stories;
import news.verbatim.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever alters the audit is found out, even the owner of the database. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChainTest {

    @Inject
    Auditor auditor;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @BeforeEach
    void aFewLines() {
        for (var i = 0; i < 4; i++) new Desk().writes(Stories.rain());
    }

    /** Undone afterwards: the other tests want the chain whole. */
    Verification after(String... commands) throws SQLException {
        QuarkusTransaction.begin();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table audit disable trigger user");
            statement.execute("alter table audit_head disable trigger user");
            for (var command : commands)
                statement.execute(command.replace("LAST", "(select max(sequence) from audit)"));
            return auditor.verify();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    static long last() {
        return (Long) Rows.of("select sequence from audit_head").getFirst().get("sequence");
    }

    @Test
    void the_chain_holds_and_everybody_may_compute_it_again() {
        var verification = as("legal").get("/desk/v1/audit/verification").then();

        verification.statusCode(200).body("holds", equalTo(true)).body("firstBroken", nullValue());
        var rows = verification.extract().<Integer>path("rows");
        assertTrue(rows >= 4);
        verification.body("head.sequence", equalTo(rows));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update audit set actor = 'somebody' where sequence = LAST - 2 | 2
                    update audit set at = at + interval '1 microsecond' where sequence = LAST - 1 | 1
                    update audit set details = '' where sequence = LAST - 2 | 2
                    update audit set revision_before = 1, revision_after = null where sequence = LAST - 2 | 2
                    update audit set hash = sha256('x') where sequence = LAST - 2 | 2
                    delete from audit where sequence = LAST - 2 | 2
                    update audit a set actor = 'x', request = b.request from audit b where a.sequence = LAST and b.sequence = LAST - 1 | 0
                    delete from audit where sequence = LAST | 0
                    delete from audit where sequence >= LAST - 2 | 2
                    update audit_head set hash = sha256('x') | 0
                    update audit_head set sequence = sequence - 1 | 1
                    """)
    void the_first_line_that_was_altered_is_named(String command, int before) throws SQLException {
        var expected = last() - before;

        var verification = after(command);

        assertEquals(expected, verification.firstBroken());
        assertEquals(false, verification.holds());
    }

    @Test
    void two_lines_that_changed_places_are_found() throws SQLException {
        var first = last() - 2;

        var verification = after(
                "update audit set sequence = -1 where sequence = LAST - 2",
                "update audit set sequence = LAST - 2 where sequence = LAST - 1",
                "update audit set sequence = LAST - 1 where sequence = -1");

        assertEquals(first, verification.firstBroken());
    }

    @Test
    void a_line_that_was_altered_and_sealed_anew_breaks_the_next() throws SQLException {
        var next = last() - 1;

        var verification = after("""
                update audit a set actor = 'x', hash = sha256(b.hash || convert_to(
                    audit_part(a.sequence::text) || audit_part((extract(epoch from a.at) * 1000000)::bigint::text)
                    || audit_part('x') || audit_part(a.via) || audit_part(a.action) || audit_part(a.kind)
                    || audit_part(a.object) || audit_part(a.article::text) || audit_part(a.revision_before::text)
                    || audit_part(a.revision_after::text) || audit_part(a.request) || audit_part(a.details), 'UTF8'))
                from audit b where a.sequence = LAST - 2 and b.sequence = a.sequence - 1""");

        assertEquals(next, verification.firstBroken());
    }

    @Test
    void a_line_in_any_letters_is_sealed_alike_by_the_database_and_by_us() throws SQLException {
        assertTrue(after("""
                        select audit_append('\u0130na', 'token', 'a:1-', '', '\uD83D\uDDDE\uFE0F', gen_random_uuid(), 1, 2147483647,
                            null, E'\\u00e4\\n')""").holds());
    }

    /** Whoever holds the head waits for nobody: not for the readers' generation, nor for any row of an article. */
    @Test
    void a_line_is_added_when_all_else_is_done() {
        for (var i = 0; i < 20; i++) {
            var seen = new ArrayList<Long>();
            QuarkusTransaction.requiringNew().run(() -> {
                transaction.registerInterposedSynchronization(new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        seen.add(last());
                    }

                    @Override
                    public void afterCompletion(int status) {}
                });
                ledger.addOfSystem("test", "site", null, null);
                seen.add(last());
            });
            assertEquals(seen.getFirst(), seen.getLast());
        }
    }

    @Test
    void many_who_publish_and_write_at_once_do_not_wait_in_a_circle() {
        var desk = new Desk();
        var articles =
                IntStream.range(0, 6).mapToObj(_ -> desk.writes(Stories.rain())).toList();

        var answers = Together.each(
                12,
                n -> n % 2 == 0
                        ? desk.publishes(articles.get(n / 2))
                        : desk.says().body(Stories.rain()).post("/desk/v1/articles"));

        assertEquals(Map.of(200, 6L, 201, 6L), Together.statuses(answers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor = 'nobody' where false",
                "update audit set actor = 'nobody' returning sequence",
                "delete from audit returning sequence",
                "truncate audit",
                "delete from audit_head returning id",
                "truncate audit_head"
            })
    void what_is_written_is_written(String command) {
        var refused = assertThrows(IllegalStateException.class, () -> Rows.of(command));

        assertThat(refused.getMessage(), containsString("only ever added to"));
    }
}
