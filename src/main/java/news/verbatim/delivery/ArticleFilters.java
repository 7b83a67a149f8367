// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import news.verbatim.http.Folded;
import news.verbatim.http.Proofreading;
import news.verbatim.http.Query;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which articles a list is to hold. A comma means any of, repeating means all of, a leading {@code -} means not. */
public record ArticleFilters(
        @RestQuery
        @Parameter(
                description =
                        "Words, `\"phrases\"`, `-not`, `OR`: in headline, standfirst, captions, names, body and quotations; case, accents and the style of quotation marks and dashes make no difference",
                examples = {@ExampleObject(name = "words", value = "harbour \"crane driver\" -strike")})
        @Nullable
        String q,

        @RestQuery @Parameter(description = "Slugs of sections")
        List<String> section,

        @RestQuery
        @Parameter(description = "Slugs of tags; a comma means any of, repeated means all of, a leading `-` not")
        List<String> tag,

        @RestQuery @Parameter(description = "Who is quoted or shown, by id or slug")
        List<String> speaker,

        @RestQuery @Parameter(description = "Language tags; `en` takes in `en-GB`")
        List<String> language,

        @RestQuery @Parameter(description = "A name in the byline")
        List<String> byline,

        @RestQuery @Parameter(description = "An instant, or a date in the site's time zone") @Nullable
        String publishedFrom,

        @RestQuery @Parameter(description = "Up to, not including") @Nullable
        String publishedTo,

        @RestQuery
        @Parameter(description = "Changed at or after: an instant, or a date in the site's time zone")
        @Nullable
        String updatedFrom,

        @RestQuery @Parameter(description = "Changed before") @Nullable
        String updatedTo) {

    /** The same, read. */
    record Chosen(
            Search search,
            Optional<Question> question,
            List<Wanted> sections,
            List<Wanted> tags,
            List<Wanted> speakers,
            List<Wanted> languages,
            List<Wanted> bylines,
            Span published,
            Span updated) {

        Clauses narrow(Clauses clauses) {
            for (var any : sections) {
                if (any.words().size() == 1)
                    clauses.and(any, "e.section = ?", any.words().getFirst());
                else clauses.and(any, "e.section = any(?)", (Object) any.array());
            }
            for (var any : tags) clauses.and(any, "e.tags && ?", (Object) any.array());
            for (var any : speakers) clauses.speaker(any, SPEAKERS);
            for (var any : languages) clauses.and(any, LANGUAGES, lower(any), lower(any));
            for (var any : bylines) clauses.and(any, BYLINES, (Object) folded(any));
            published.narrow(clauses, "e.published_at >= ?", "e.published_at < ?");
            updated.narrow(clauses, "e.updated_at >= ?", "e.updated_at < ?");
            return search.narrow(clauses, "e", question);
        }

        Set<String> keys() {
            var keys = new LinkedHashSet<>(lists());
            for (var any : sections) any.words().forEach(w -> keys.add(Keys.section(w)));
            for (var any : tags) any.words().forEach(w -> keys.add(Keys.tag(w)));
            return keys;
        }

        /** Of the filters one is enough: what passes all of them passes it. How a search goes about it depends on others, too. */
        private Set<String> lists() {
            if (question.isPresent()) return Set.of(Keys.LIST);
            var byTag = tags.stream().filter(any -> !any.not()).findFirst();
            if (byTag.isPresent()) return Keys.listsOf(byTag.get(), Keys::tag);
            return sections.stream()
                    .filter(any -> !any.not())
                    .findFirst()
                    .map(any -> Keys.listsOf(any, Keys::section))
                    .orElse(Set.of(Keys.LIST));
        }
    }

    /** From, and up to but not including. */
    record Span(Optional<Instant> from, Optional<Instant> to) {

        static Span of(
                String name, @Nullable String from, @Nullable String to, Proofreading proof, Supplier<ZoneId> zone) {
            return new Span(
                    proof.read(() -> read(name + "From", from, zone), Optional.empty()),
                    proof.read(() -> read(name + "To", to, zone), Optional.empty()));
        }

        void narrow(Clauses clauses, String since, String before) {
            from.ifPresent(at -> clauses.and(since, at));
            to.ifPresent(at -> clauses.and(before, at));
        }

        private static Optional<Instant> read(String name, @Nullable String value, Supplier<ZoneId> zone) {
            return Optional.ofNullable(value).map(v -> Query.instant(name, v, zone.get()));
        }
    }

    private static final String SPEAKERS =
            "e.speakers && ? or e.speakers && array(select s.id from printed_speaker s where s.slug = any(?))";
    private static final String LANGUAGES =
            "lower(e.language) = any(?) or lower(split_part(e.language, '-', 1)) = any(?)";
    private static final String BYLINES =
            "exists (select from unnest(?) as w(word) where position(word in e.byline) > 0)";

    Chosen read(Proofreading proof, Search search, Supplier<ZoneId> zone) {
        return new Chosen(
                search,
                proof.read(() -> Question.of("q", q), Optional.<Question>empty()),
                proof.read(() -> Wanted.of("section", section), List.of()),
                proof.read(() -> Wanted.of("tag", tag), List.of()),
                proof.read(() -> Wanted.of("speaker", speaker), List.of()),
                proof.read(() -> Wanted.of("language", language), List.of()),
                proof.read(() -> Wanted.of("byline", byline), List.of()),
                Span.of("published", publishedFrom, publishedTo, proof, zone),
                Span.of("updated", updatedFrom, updatedTo, proof, zone));
    }

    private static String[] lower(Wanted wanted) {
        return wanted.words().stream().map(w -> w.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static String[] folded(Wanted wanted) {
        return wanted.words().stream().map(Folded::of).toArray(String[]::new);
    }
}
