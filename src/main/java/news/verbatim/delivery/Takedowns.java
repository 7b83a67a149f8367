// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Refusal;

/** Photos that were taken from readers for good. Of one that readers never had they are told nothing. */
@ApplicationScoped
class Takedowns {

    private static final String NOTICE = """
            select t.notice from reader_takedown t where t.asset = ? and exists (
                select from printed_caption c join edition e on e.id = c.edition
                where c.media = t.asset and e.begins_at <= ?)""";

    private final Stacks stacks;

    Takedowns(Stacks stacks) {
        this.stacks = stacks;
    }

    /** Why readers do not get the photo: it is gone, or not there for them. */
    Refusal none(UUID media, Instant now) {
        return stacks.first(NOTICE, List.of(media, now), row -> row.getString("notice"))
                .map(notice -> Kind.GONE.because(notice).with("notice", notice))
                .orElseGet(() -> unknown(media.toString()));
    }

    static Refusal unknown(String id) {
        return Kind.NOT_FOUND.because("No photo '%s' is published", id);
    }
}
