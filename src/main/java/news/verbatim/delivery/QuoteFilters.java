// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import news.verbatim.kernel.Ids;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which quotations a list is to hold. */
record QuoteFilters(
        @RestQuery
        @Parameter(
                description =
                        "Words, `\"phrases\"`, `-not`, `OR`: in the words quoted and the sentence around them; case, accents and the style of quotation marks and dashes make no difference")
        @Nullable
        String q,

        @RestQuery @Parameter(description = "`direct`, `partial`, `indirect`, `term`")
        List<String> kind,

        @RestQuery @Parameter(description = "The kind of occasion, such as `interview`")
        List<String> occasion,

        @RestQuery @Parameter(description = "Said on this day or later: `2025`, `2025-11` or `2025-11-18`") @Nullable
        String saidFrom,

        @RestQuery @Parameter(description = "Said before this day") @Nullable
        String saidTo,

        @RestQuery @Parameter(description = "Of this article, by id or slug") @Nullable
        String article) {

    private static final List<String> KINDS = List.of("direct", "partial", "indirect", "term");
    private static final List<String> OCCASIONS = List.of(
            "press-briefing",
            "press-conference",
            "interview",
            "meeting",
            "statement",
            "speech",
            "social-post",
            "document",
            "unknown");

    /** The same, read. */
    record Chosen(
            List<Wanted> kinds,
            List<Wanted> occasions,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            @Nullable String article,
            Search search,
            Optional<Question> question) {

        Clauses narrow(Clauses clauses) {
            for (var any : kinds) clauses.and(any, "q.kind = any(?)", (Object) any.array());
            for (var any : occasions) clauses.and(any, "q.occasion_kind = any(?)", (Object) any.array());
            from.ifPresent(day -> clauses.and("q.said_to >= ?", day));
            to.ifPresent(day -> clauses.and("q.said_from < ?", day));
            if (article != null) {
                if (Ids.isId(article)) clauses.and("e.article = ?", UUID.fromString(article));
                else clauses.and("e.path = ?", article);
            }
            return search.narrow(clauses, "q", question);
        }
    }

    /** What is wrong with any of it is said here, before anything is asked of the database. */
    Chosen read(Proofreading proof, Search search) {
        return new Chosen(
                proof.read(() -> Wanted.of("kind", kind, KINDS), List.of()),
                proof.read(() -> Wanted.of("occasion", occasion, OCCASIONS), List.of()),
                proof.read(() -> day("saidFrom", saidFrom), Optional.empty()),
                proof.read(() -> day("saidTo", saidTo), Optional.empty()),
                article,
                search,
                proof.read(() -> Question.of("q", q), Optional.<Question>empty()));
    }

    private static Optional<LocalDate> day(String name, @Nullable String value) {
        return Optional.ofNullable(value).map(given -> Query.day(name, given));
    }
}
