// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.media.Asset;
import news.verbatim.media.PrintedTwice;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Caption;
import news.verbatim.story.Points;
import news.verbatim.story.Quoted;
import news.verbatim.story.SpokenBy;
import news.verbatim.story.Story;
import org.jspecify.annotations.Nullable;

/** The one gate before readers. */
final class Gate {

    private static final Set<SpokenBy.Form> NAMED = EnumSet.of(SpokenBy.Form.FULL, SpokenBy.Form.SURNAME);

    private Gate() {}

    /** {@code at} is from when readers are to have it. */
    static Readiness check(Story story, Cast cast, Instant at) {
        var blocking = new Faults();
        var advisory = new Faults();
        blocking.check(story.language() != null, "/language", Flaw.MISSING, "Readers need to know the language");
        advisory.check(!story.body().isEmpty(), "/body", Flaw.MISSING, "There is no text yet");
        advisory.check(story.section() != null, "/section", Flaw.MISSING, "It is in no section");
        advisory.check(
                story.byline() != null || !story.contributors().isEmpty(),
                "/byline",
                Flaw.MISSING,
                "Nobody is named as its author");
        advisory.check(
                Points.count(story.headline()) <= 110,
                "/headline",
                Flaw.TOO_LONG,
                "Search engines cut headlines of more than 110 characters");
        advisory.check(
                story.headline().getBytes(StandardCharsets.UTF_8).length <= 256,
                "/headline",
                Flaw.TOO_LONG,
                "Older systems of agencies and archives (IPTC-IIM) cut headlines after 256 bytes");
        for (var i = 0; i < story.captions().size(); i++) {
            var caption = story.captions().get(i);
            caption(caption, cast.assets().get(caption.media()), "/captions/" + i, blocking, advisory);
            Visibility.check(caption, cast, "/captions/" + i + "/media", blocking, advisory);
        }
        new Clearances(cast, at, blocking, advisory).check(story);
        for (var i = 0; i < story.attributions().size(); i++)
            said(story.attributions().get(i), cast, "/attributions/" + i, blocking, advisory);
        pulls(story, blocking);
        return Readiness.of(blocking, advisory);
    }

    static void caption(Caption caption, @Nullable Asset asset, String at, Faults blocking, Faults advisory) {
        var text = Developing.text(caption, asset);
        var alt = Developing.alt(caption, asset);
        if (caption.decorative()) {
            blocking.check(
                    text.isBlank(),
                    at + "/decorative",
                    Flaw.NOT_ALLOWED,
                    "A photo with a caption says something: it needs alt text");
            return;
        }
        blocking.check(
                AltText.isHeard(alt),
                at + "/alt",
                Flaw.MISSING,
                "Say what the photo shows for those who cannot see it, or mark it as decorative");
        var credit = Developing.credit(caption, asset);
        AltText.check(alt, text, credit, at + "/alt", advisory);
        advisory.check(!credit.isBlank(), at + "/credit", Flaw.MISSING, "The photo has no credit");
        advisory.check(
                !PrintedTwice.is(text, credit), at + "/text", Flaw.DUPLICATE, PrintedTwice.DETAIL, credit.strip());
    }

    private static void said(Attribution said, Cast cast, String at, Faults blocking, Faults advisory) {
        if (said.verdict() == Attribution.Verdict.REJECTED) return;
        // what only the machine proposed was never anybody's word: it does not stand in the way
        var unjudged = said.verdict() == Attribution.Verdict.PROPOSED && said.origin() == Attribution.Origin.DETECTED;
        (unjudged ? advisory : blocking)
                .check(
                        said.anchor() != Attribution.Anchor.ORPHANED,
                        at,
                        Flaw.ORPHANED,
                        "“%s” is no longer in the text: point to the words as they are now, or take the attribution out",
                        lost(said));
        advisory.check(
                said.verdict() != Attribution.Verdict.PROPOSED,
                at + "/verdict",
                Flaw.MISSING,
                "Proposed and not judged yet: readers will not get it");
        advisory.check(
                said.anchor() != Attribution.Anchor.MOVED,
                at + "/anchor",
                Flaw.MISMATCH,
                "Its words were found in another place: have a look");
        if (said.speaker() != null) name(said.speaker(), cast, at, advisory);
    }

    private static void name(SpokenBy by, Cast cast, String at, Faults advisory) {
        if (by.id() == null || by.nameAsGiven() == null || by.form() == null || !NAMED.contains(by.form())) return;
        var speaker = cast.speakers().get(by.id());
        if (speaker == null) return;
        advisory.check(
                speaker.mayBeCalled(by.nameAsGiven()),
                at + "/speaker/id",
                Flaw.MISMATCH,
                "The text says “%s”, and the speaker is called “%s”: is it the same person?",
                by.nameAsGiven(),
                speaker.name());
    }

    private static String lost(Attribution said) {
        var words = Quoted.words(said);
        return Points.count(words) <= 80 ? words : Points.slice(words, 0, 80) + "…";
    }

    private static void pulls(Story story, Faults blocking) {
        for (var i = 0; i < story.body().size(); i++) {
            if (!(story.body().get(i) instanceof Block.PullQuote pull)) continue;
            var said = story.attribution(pull.attribution());
            blocking.check(
                    said.filter(by -> by.verdict() == Attribution.Verdict.CONFIRMED)
                            .isPresent(),
                    "/body/" + i + "/attribution",
                    Flaw.NOT_ALLOWED,
                    "Only confirmed words can be set large");
            blocking.check(
                    said.filter(by -> by.anchor() == Attribution.Anchor.ORPHANED)
                            .isEmpty(),
                    "/body/" + i + "/attribution",
                    Flaw.ORPHANED,
                    "The words set large are no longer in the text");
        }
    }
}
