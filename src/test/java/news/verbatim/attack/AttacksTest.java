// SPDX-License-Identifier: Apache-2.0
package news.verbatim.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What has hit content systems before, and for each kind the test that says it does not hit this one, or why it cannot. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttacksTest {

    /** A kind of attack or fault: the tests that stand for it, as {@code room.Class.method}, or a reason. */
    record Answered(String kind, String reason, List<String> tests) {}

    static Answered by(String kind, String... tests) {
        return new Answered(kind, "", List.of(tests));
    }

    static Answered cannot(String kind, String reason, String... tests) {
        return new Answered(kind, reason, List.of(tests));
    }

    /** The classes of attack that content systems have had identifiers for, and the lists of OWASP's ten for APIs. */
    static final List<String> KINDS = List.of(
            "filter as an oracle on private fields",
            "SQL injection in a public read",
            "SSRF by URL import (F30)",
            "cache poisoning and preview leak",
            "objects of others, drafts",
            "mass assignment",
            "path checks that two layers read differently (F34)",
            "sessions that outlive their end",
            "login throttle evaded",
            "uploads",
            "image bombs",
            "XML in import",
            "denial of service by one request",
            "open redirect",
            "CSV injection",
            "HTML sanitiser itself",
            "server and protocol",
            "timing of token checks, ReDoS, zip bombs",
            "header injection",
            "host header",
            "hostile text stored and served",
            "deep and wide JSON",
            "secrets in logs",
            "security headers and a page's policy",
            "forged tokens (F31)",
            "tokens that are real but wrong (F32)",
            "privilege matrix (F33)",
            "pool exhausted (F4)",
            "10,000 concurrent readers (F12)",
            "one client floods (F13)",
            "slow headers, slow body (F14)",
            "an inventory without holes");

    static final List<Answered> ANSWERS = List.of(
            by(
                    "filter as an oracle on private fields",
                    "attack.OracleTest.no_value_of_a_draft_changes_what_readers_get",
                    "attack.OracleTest.no_value_of_a_working_revision_changes_what_readers_get",
                    "attack.OracleTest.lists_are_ordered_and_cut_by_public_fields_only"),
            by("SQL injection in a public read", "attack.InjectionTest.no_parameter_and_no_address_is_read_as_sql"),
            cannot(
                    "SSRF by URL import (F30)",
                    "nothing calls out for what a client sends: an import is the page itself"),
            by(
                    "cache poisoning and preview leak",
                    "attack.HeadersTest.no_header_and_no_cookie_changes_what_a_cache_would_keep",
                    "attack.HeadersTest.what_does_change_an_answer_is_named",
                    "http.EnvelopeTest.what_the_desk_answers_is_kept_by_nobody"),
            by(
                    "objects of others, drafts",
                    "attack.MassAssignmentTest.an_id_that_is_another_articles_is_not_taken_and_not_reached",
                    "attack.OracleTest.what_was_unpublished_is_found_no_more"),
            by(
                    "mass assignment",
                    "attack.MassAssignmentTest.no_input_takes_a_field_that_only_answers_have",
                    "attack.MassAssignmentTest.what_an_attribution_has_from_the_product_is_not_the_clients_to_set"),
            by(
                    "path checks that two layers read differently (F34)",
                    "http.EnvelopeTest.no_other_spelling_of_an_address_opens_it"),
            by("sessions that outlive their end", "access.UsersTest"),
            by("login throttle evaded", "http.OverloadTest.a_forged_token_uses_up_nobody_elses_share"),
            cannot("uploads", "no file is taken yet"),
            cannot("image bombs", "no image is read yet"),
            cannot("XML in import", "no XML and no archive is read"),
            by(
                    "denial of service by one request",
                    "BadInputTest.what_is_sent_badly_is_refused_with_its_place_and_nothing_is_stored",
                    "http.MannersTest.a_form_of_more_fields_than_anyone_has_is_refused"),
            by("open redirect", "attack.HeadersTest.nobody_is_sent_anywhere_else"),
            cannot(
                    "CSV injection",
                    "nothing is exported as a table; text that begins with = comes back as it was",
                    "attack.InjectionTest.hostile_text_in_every_field_comes_back_as_it_was_and_only_as_json"),
            cannot(
                    "HTML sanitiser itself",
                    "no HTML is taken and none is made: text is typed blocks, and goes out as JSON"),
            by(
                    "server and protocol",
                    "http.EnvelopeTest.requests_that_two_servers_would_cut_differently_are_refused_and_the_connection_ends",
                    "http.MannersTest.other_versions_of_http_are_refused_whether_the_answer_is_known_or_not"),
            cannot(
                    "timing of token checks, ReDoS, zip bombs",
                    "signatures are checked by the library in constant time, no pattern comes from a client, packed bodies are refused",
                    "http.MannersTest.packed_bodies_are_refused",
                    "access.SignInTest"),
            by(
                    "header injection",
                    "attack.InjectionTest.no_line_break_gets_into_a_header",
                    "http.EnvelopeTest.a_request_keeps_its_number_if_that_is_sane_and_gets_one_if_not"),
            by("host header", "attack.HeadersTest.no_address_is_built_from_what_the_client_calls_us"),
            by(
                    "hostile text stored and served",
                    "attack.InjectionTest.hostile_text_in_every_field_comes_back_as_it_was_and_only_as_json",
                    "attack.InjectionTest.hostile_names_come_back_as_they_were"),
            by(
                    "deep and wide JSON",
                    "http.RefusalsTest.deep_json_is_refused",
                    "BadInputTest.what_is_sent_badly_is_refused_with_its_place_and_nothing_is_stored"),
            by("secrets in logs", "attack.SecretsTest.nothing_secret_is_logged_in_an_editors_day"),
            by(
                    "security headers and a page's policy",
                    "attack.DeskPageTest.the_desks_page_shows_its_operations_and_breaks_no_rule_of_its_policy",
                    "attack.DeskPageTest.with_one_script_less_in_its_policy_the_page_stays_empty",
                    "attack.HeadersTest.what_is_said_to_have_come_by_tls_counts_only_from_a_front_that_is_trusted",
                    "http.OverloadTest.a_front_that_is_trusted_says_who_asks_and_how_they_came"),
            by(
                    "forged tokens (F31)",
                    "access.ForgeryTest.tokens_without_a_signature_or_with_another_key_are_refused",
                    "access.ForgeryTest.a_token_that_brings_its_own_key_is_refused"),
            by(
                    "tokens that are real but wrong (F32)",
                    "access.ForgeryTest.tokens_of_ours_for_another_time_or_another_place_are_refused"),
            by("privilege matrix (F33)", "access.RoleMatrixTest.everybody_may_what_the_matrix_says_and_nothing_else"),
            by(
                    "pool exhausted (F4)",
                    "http.OverloadTest.more_than_can_be_done_is_refused_and_readers_do_not_notice",
                    "http.OverloadTest.who_waits_for_a_row_that_somebody_holds_is_told_so",
                    "http.OverloadTest.a_seat_is_free_again_when_the_work_has_ended_and_not_when_the_client_has_gone"),
            by(
                    "10,000 concurrent readers (F12)",
                    "http.OverloadTest.readers_of_what_is_not_in_memory_have_seats_of_their_own"),
            by(
                    "one client floods (F13)",
                    "http.OverloadTest.who_floods_the_desk_is_slowed_down_and_nobody_else",
                    "http.OverloadTest.what_is_not_in_memory_is_counted_and_what_is_may_be_read_without_end"),
            by(
                    "slow headers, slow body (F14)",
                    "http.OverloadTest.a_body_that_does_not_arrive_is_not_waited_for",
                    "http.OverloadTest.a_body_that_nobody_reads_keeps_no_connection",
                    "http.OverloadTest.a_body_that_drips_is_cut_and_one_that_is_large_may_take_longer"),
            by(
                    "an inventory without holes",
                    "access.RoleMatrixTest.the_matrix_has_a_line_for_every_operation_of_the_contract_and_no_other",
                    "attack.ContractFuzzTest.every_operation_answers_as_the_contract_says_whatever_it_is_asked"));

    @Test
    void every_kind_of_attack_has_its_test_or_a_reason_why_it_cannot_occur() {
        assertEquals(
                new TreeSet<>(KINDS),
                new TreeSet<>(ANSWERS.stream().map(Answered::kind).toList()));
        assertEquals(
                List.of(),
                ANSWERS.stream()
                        .filter(answer ->
                                answer.tests().isEmpty() && answer.reason().isEmpty())
                        .toList());
    }

    @Test
    void every_test_that_is_named_exists() {
        assertEquals(
                List.of(),
                ANSWERS.stream()
                        .flatMap(answer -> answer.tests().stream())
                        .filter(test -> !exists(test))
                        .toList());
    }

    private static boolean exists(String test) {
        var last = test.substring(test.lastIndexOf('.') + 1);
        var named = last.contains("_") ? test.substring(0, test.lastIndexOf('.')) : test;
        try {
            var type = Class.forName("news.verbatim." + named, false, AttacksTest.class.getClassLoader());
            return !last.contains("_")
                    || methods(type).anyMatch(method -> method.getName().equals(last));
        } catch (ClassNotFoundException _) {
            return false;
        }
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods());
    }
}
