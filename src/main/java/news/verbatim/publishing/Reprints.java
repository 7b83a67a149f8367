// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import news.verbatim.delivery.Edition;
import news.verbatim.delivery.Editions;
import news.verbatim.media.AssetChanged;
import news.verbatim.media.Assets;
import news.verbatim.media.Bounded;
import news.verbatim.media.Developer;
import news.verbatim.site.SiteChanged;
import news.verbatim.speaker.SpeakerChanged;
import news.verbatim.speaker.Speakers;

/** Listens for changes of what editions name, and has them printed again in the same transaction. */
@ApplicationScoped
class Reprints {

    private final Bounded bounded;
    private final Speakers speakers;
    private final Press press;
    private final Editions editions;
    private final Reprinter reprinter;
    private final Developer developer;
    private final Assets assets;
    private final LiveCaptions captions;

    Reprints(
            Bounded bounded,
            Speakers speakers,
            Press press,
            Editions editions,
            Reprinter reprinter,
            Developer developer,
            Assets assets,
            LiveCaptions captions) {
        this.assets = assets;
        this.captions = captions;
        this.bounded = bounded;
        this.speakers = speakers;
        this.press = press;
        this.editions = editions;
        this.reprinter = reprinter;
        this.developer = developer;
    }

    void speaker(@Observes SpeakerChanged change) {
        var named = editions.naming(change.id());
        if (named.isEmpty()) return;
        press.portrait(speakers.get(change.id()));
        again(named);
    }

    void photo(@Observes AssetChanged change) {
        var named = editions.naming(change.id());
        if (named.isEmpty()) return;
        if (change.words()) captions.orRefuse(assets.get(change.id()), articles(named));
        developer.finishHere(change.id()); // or it would be printed twice: with its words, and with its picture
        again(named);
    }

    /** Where readers are decides which photos they may see. */
    void site(@Observes SiteChanged change) {
        if (change.audience())
            again(bounded.held().stream()
                    .flatMap(photo -> editions.naming(photo).stream())
                    .toList());
    }

    private static List<UUID> articles(List<Edition> named) {
        return named.stream().map(Edition::article).distinct().toList();
    }

    private void again(List<Edition> named) {
        var articles = articles(named);
        editions.hold(articles);
        articles.forEach(reprinter::again);
    }
}
