// SPDX-License-Identifier: Apache-2.0
package news.verbatim.story;

import java.util.Objects;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;

/** What an attribution must hold to, by itself and within its story. */
final class AttributionRules {

    private AttributionRules() {}

    static void alone(Attribution said, String at, Faults faults) {
        Rules.present(faults, at + "/kind", said.kind());
        faults.check(
                said.segments().stream().anyMatch(Objects::isNull)
                        || said.content().findAny().isPresent(),
                at + "/segments",
                Flaw.MISSING,
                "An attribution has at least one segment with the role content");
        Rules.optional(faults, at + "/addressee", said.addressee(), 1000);
        Rules.optional(faults, at + "/reason", said.reason(), 5000);
        if (said.speaker() != null) {
            Rules.optional(faults, at + "/speaker/nameAsGiven", said.speaker().nameAsGiven(), 500);
            Rules.optional(faults, at + "/speaker/roleAsGiven", said.speaker().roleAsGiven(), 1000);
        }
        if (said.cue() != null) {
            Rules.required(faults, at + "/cue/text", said.cue().text(), 200);
            Rules.optional(faults, at + "/cue/lemma", said.cue().lemma(), 200);
        }
        if (said.occasion() != null) {
            Rules.optional(faults, at + "/occasion/label", said.occasion().label(), 1000);
            Rules.optional(faults, at + "/occasion/outlet", said.occasion().outlet(), 500);
            Rules.optional(faults, at + "/occasion/dateAsGiven", said.occasion().dateAsGiven(), 200);
        }
        if (said.verification() != null) said.verification().check(at + "/verification", faults);
        speaker(said, at, faults);
    }

    static void within(Attribution said, Reach story, String at, Faults faults) {
        Rules.each(said.segments(), at + "/segments", 100, faults, (segment, here) -> segment.check(here, faults));
        if (said.parent() != null || said.kind() == Attribution.Kind.PARTIAL)
            parent(said, story, at + "/parent", faults);
    }

    private static void speaker(Attribution said, String at, Faults faults) {
        if (said.kind() == null) return;
        if (said.kind() == Attribution.Kind.TERM) {
            faults.check(said.speaker() == null, at + "/speaker", Flaw.NOT_ALLOWED, "A term has no speaker");
            return;
        }
        var named = said.speaker() != null
                && (said.speaker().kind() != null || said.speaker().id() != null);
        if (!faults.at(at + "/speaker"))
            faults.check(
                    named, at + "/speaker", Flaw.MISSING, "Say who speaks, or at least what kind of speaker it is");
        if (said.verdict() != Attribution.Verdict.CONFIRMED || !named) return;
        faults.check(
                said.speaker().kind() != SpokenBy.Kind.PERSON || said.speaker().id() != null,
                at + "/speaker/id",
                Flaw.MISSING,
                "A person's words are confirmed with the person: name the speaker's record");
    }

    private static void parent(Attribution said, Reach story, String at, Faults faults) {
        if (said.parent() == null) {
            faults.add(at, Flaw.MISSING, "A partial quotation stands in an indirect one: name it as the parent");
            return;
        }
        var parent = story.attribution(said.parent());
        if (!faults.check(
                parent.isPresent(),
                at,
                Flaw.UNKNOWN_REFERENCE,
                "There is no attribution %s in this story",
                said.parent())) return;
        if (said.kind() == Attribution.Kind.PARTIAL)
            faults.check(
                    parent.get().kind() == Attribution.Kind.INDIRECT,
                    at,
                    Flaw.NOT_ALLOWED,
                    "The parent of a partial quotation is an indirect one");
        faults.check(!story.isCircular(said), at, Flaw.CIRCULAR, "An attribution cannot stand in itself");
    }
}
