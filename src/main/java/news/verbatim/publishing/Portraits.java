// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import news.verbatim.delivery.Editions;
import news.verbatim.speaker.SpeakerChanged;
import news.verbatim.speaker.Speakers;

/**
 * Draws a speaker's page again when their record changes. Articles are left as they were printed: what a newsroom
 * published is not changed in silence.
 */
@ApplicationScoped
class Portraits {

    private final Speakers speakers;
    private final Press press;
    private final Editions editions;

    Portraits(Speakers speakers, Press press, Editions editions) {
        this.speakers = speakers;
        this.press = press;
        this.editions = editions;
    }

    void drawAgain(@Observes SpeakerChanged change) {
        if (editions.isNamed(change.id())) press.portrait(speakers.get(change.id()));
    }
}
