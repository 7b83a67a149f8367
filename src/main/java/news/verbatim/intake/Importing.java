// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.verbatim.desk.ArticleView;
import news.verbatim.desk.Drafting;
import news.verbatim.desk.Proposing;
import news.verbatim.http.Caller;
import news.verbatim.http.Roles;
import news.verbatim.media.AssetDraft;
import news.verbatim.media.Assets;
import news.verbatim.site.Newsletter;
import news.verbatim.site.Profile;
import news.verbatim.site.Sites;
import news.verbatim.speaker.Speakers;
import news.verbatim.story.Attribution;
import news.verbatim.story.Caption;
import news.verbatim.story.Source;
import news.verbatim.story.Story;

/** Makes an article of what was read: its photos get records, its people are looked up, its quotations are proposed. */
@ApplicationScoped
class Importing {

    private final Assets assets;
    private final Speakers speakers;
    private final Sites sites;
    private final Proposing proposing;
    private final Drafting drafting;
    private final Caller caller;

    Importing(Assets assets, Speakers speakers, Sites sites, Proposing proposing, Drafting drafting, Caller caller) {
        this.assets = assets;
        this.speakers = speakers;
        this.sites = sites;
        this.proposing = proposing;
        this.drafting = drafting;
        this.caller = caller;
    }

    ArticleView article(Reading reading) {
        var photos = new ArrayList<UUID>();
        for (var caption : reading.captions())
            photos.add(assets.create(signed(caption), caller.name()).id());
        assets.flush();
        var story = recognised(reading.story(photos));
        if (caller.is(Roles.ADMIN)) publication(reading.source());
        return drafting.begin(proposing.propose(story), "imported", Attribution.Origin.DETECTED);
    }

    /** A photo of which the page shows only the words: they stay with their use, but who took it holds for all uses. */
    private static AssetDraft signed(Caption caption) {
        var credit = caption.credit();
        var creator = credit == null ? null : Signed.creator(credit);
        var copyright = credit == null ? null : Signed.copyright(credit, caption.creditFormat());
        return new AssetDraft(
                null, null, null, null, null, null, null, creator, copyright, null, null, List.of(), null, null);
    }

    private Story recognised(Story story) {
        return story.withCaptions(story.captions().stream()
                .map(caption -> caption.showing(
                        caption.depicted().stream().map(this::recognised).toList()))
                .toList());
    }

    private Caption.Depicted recognised(Caption.Depicted person) {
        return speakers.named(person.name())
                .map(speaker -> new Caption.Depicted(speaker.id(), person.name(), person.roleAsGiven()))
                .orElse(person);
    }

    private void publication(Source source) {
        sites.fillFrom(
                source.name(),
                source.newsletters().stream()
                        .map(letter -> new Newsletter(letter.name(), letter.url()))
                        .toList(),
                source.profiles().stream()
                        .map(profile -> new Profile(profile.network(), profile.url()))
                        .toList(),
                caller.name());
    }
}
