// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.verbatim.article.Articles;
import news.verbatim.article.Revisions;
import news.verbatim.article.Stage;
import news.verbatim.article.Writer;
import news.verbatim.audit.Ledger;
import news.verbatim.desk.Drafting;
import news.verbatim.http.StoredJson;
import news.verbatim.http.StrictJson;
import news.verbatim.media.AssetDraft;
import news.verbatim.media.Assets;
import news.verbatim.publishing.PublicationDraft;
import news.verbatim.publishing.Publisher;
import news.verbatim.site.LabelDraft;
import news.verbatim.site.Sections;
import news.verbatim.site.SiteDraft;
import news.verbatim.site.Sites;
import news.verbatim.site.Tags;
import news.verbatim.speaker.SpeakerDraft;
import news.verbatim.speaker.Speakers;
import news.verbatim.story.Attribution;
import news.verbatim.story.Story;

/** A small newsroom that never was, for whoever wants to look around before bringing their own. */
@ApplicationScoped
class Samples {

    private static final String BY = "samples";

    private final Sites sites;
    private final Sections sections;
    private final Tags tags;
    private final Speakers speakers;
    private final Assets assets;
    private final Articles articles;
    private final Revisions revisions;
    private final Writer writer;
    private final Drafting drafting;
    private final Publisher publisher;
    private final Ledger ledger;

    Samples(
            Sites sites,
            Sections sections,
            Tags tags,
            Speakers speakers,
            Assets assets,
            Articles articles,
            Revisions revisions,
            Writer writer,
            Drafting drafting,
            Publisher publisher,
            Ledger ledger) {
        this.sites = sites;
        this.sections = sections;
        this.tags = tags;
        this.speakers = speakers;
        this.assets = assets;
        this.articles = articles;
        this.revisions = revisions;
        this.writer = writer;
        this.drafting = drafting;
        this.publisher = publisher;
        this.ledger = ledger;
    }

    /** Whether nobody has written anything yet. */
    boolean areWelcome() {
        return articles.count() == 0;
    }

    /** Says how many stories came. */
    @Transactional
    @ActivateRequestContext
    int load() {
        var newsroom = newsroom();
        sites.rewrite(sites.held(), read(newsroom.get("site"), SiteDraft.class), BY);
        newsroom.get("sections").forEach(section -> sections.create(read(section, LabelDraft.class), BY));
        newsroom.get("tags").forEach(tag -> tags.create(read(tag, LabelDraft.class), BY));
        var known = new HashMap<String, UUID>();
        for (var speaker : newsroom.get("speakers"))
            known.put(
                    named(speaker),
                    speakers.create(read(speaker, SpeakerDraft.class), BY).id());
        for (var photo : newsroom.get("media")) {
            var name = named(photo);
            known.put(
                    name,
                    assets.create(read(resolved(photo, known), AssetDraft.class), BY)
                            .id());
        }
        assets.flush();
        newsroom.get("articles").forEach(article -> article(article, known));
        var stories = newsroom.get("articles").size();
        ledger.addOfSystem("loadSamples", "site", null, stories + " articles");
        return stories;
    }

    private void article(JsonNode sample, Map<String, UUID> known) {
        var story = read(resolved(sample.get("story"), known), Story.class);
        var article = articles.get(
                drafting.begin(story, "created", Attribution.Origin.EDITOR).id());
        for (var stage : steps(sample.get("stage").asText())) writer.move(article, revisions.story(article), stage, BY);
        articles.flush();
        if (sample.get("publish").asBoolean())
            publisher.publish(article, new PublicationDraft(null, null, null, null, null), BY);
    }

    private static List<Stage> steps(String stage) {
        return switch (stage) {
            case "in-review" -> List.of(Stage.IN_REVIEW);
            case "approved" -> List.of(Stage.IN_REVIEW, Stage.APPROVED);
            default -> List.of();
        };
    }

    /** Takes the name by which others point at it out of the record, which does not know it. */
    private static String named(JsonNode record) {
        return "@" + ((ObjectNode) record).remove("ref").asText();
    }

    private static JsonNode resolved(JsonNode node, Map<String, UUID> known) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> field.setValue(resolved(field.getValue(), known)));
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) array.set(i, resolved(array.get(i), known));
            }
            case TextNode text
            when known.containsKey(text.asText()) -> {
                return TextNode.valueOf(known.get(text.asText()).toString());
            }
            default -> {}
        }
        return node;
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        return StrictJson.read(json.toString().getBytes(StandardCharsets.UTF_8), type);
    }

    private static JsonNode newsroom() {
        try (var file = Samples.class.getResourceAsStream("/samples/newsroom.json")) {
            return StoredJson.tree(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
