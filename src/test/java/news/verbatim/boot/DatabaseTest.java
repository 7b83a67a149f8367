// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseTest {

    @Test
    void an_outside_database_is_taken_with_or_without_jdbc_in_front() throws Exception {
        var ours = EmbeddedPostgres.open(TestDatabase.DATA, () -> {});

        assertEquals(ours, Database.outside(ours.url(), ours.username(), ours.password()));
        assertEquals(ours, Database.outside(ours.url().substring("jdbc:".length()), ours.username(), ours.password()));
    }

    @Test
    void a_database_that_does_not_let_us_in_is_named_without_its_secrets() throws Exception {
        var ours = EmbeddedPostgres.open(TestDatabase.DATA, () -> {});

        var no = assertThrows(
                IllegalStateException.class,
                () -> Database.outside(ours.url() + "?sslpassword=hush", ours.username(), "wrong"));

        assertThat(no.getMessage(), containsString(ours.toString()));
        assertThat(no.getMessage(), not(containsString("hush")));
        assertEquals(1, no.getMessage().lines().count());
    }
}
