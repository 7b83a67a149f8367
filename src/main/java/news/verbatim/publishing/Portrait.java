// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.List;
import java.util.UUID;
import news.verbatim.speaker.Speaker;
import news.verbatim.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** What readers may know of somebody who is quoted or shown. */
record Portrait(
        UUID id,
        String slug,
        String url,
        SpeakerKind kind,
        String name,
        @Nullable String honorific,
        @Nullable String surname,
        @Nullable String nativeName,
        List<String> aliases,
        List<String> sameAs,
        List<Speaker.Term> terms) {

    static Portrait of(Speaker speaker) {
        return new Portrait(
                speaker.id(),
                speaker.slug(),
                "/content/v1/speakers/" + speaker.slug(),
                speaker.kind(),
                speaker.name(),
                speaker.honorific(),
                speaker.surname(),
                speaker.nativeName(),
                speaker.aliases(),
                speaker.sameAs(),
                speaker.terms());
    }
}
