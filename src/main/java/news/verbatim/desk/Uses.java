// SPDX-License-Identifier: Apache-2.0
package news.verbatim.desk;

import java.util.UUID;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.story.Attribution;
import news.verbatim.story.Block;
import news.verbatim.story.Story;

/** What in a story holds on to a caption. A quotation that lost its words only remembers it. */
final class Uses {

    private Uses() {}

    static Faults ofCaption(UUID caption, Story story) {
        var uses = new Faults();
        for (var i = 0; i < story.body().size(); i++)
            uses.check(
                    !(story.body().get(i) instanceof Block.Figure figure) || !caption.equals(figure.caption()),
                    "/body/" + i + "/caption",
                    Flaw.UNKNOWN_REFERENCE,
                    "A figure shows the photo with this caption");
        for (var i = 0; i < story.attributions().size(); i++)
            said(caption, story.attributions().get(i), "/attributions/" + i, uses);
        return uses;
    }

    private static void said(UUID caption, Attribution said, String at, Faults uses) {
        if (said.anchor() == Attribution.Anchor.ORPHANED) return;
        for (var i = 0; i < said.segments().size(); i++)
            uses.check(
                    !caption.equals(said.segments().get(i).target().caption()),
                    at + "/segments/" + i + "/target",
                    Flaw.UNKNOWN_REFERENCE,
                    "Words of this caption are quoted");
    }
}
