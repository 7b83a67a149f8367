// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import java.time.Instant;
import news.verbatim.http.Versioned;

/** A section or a tag: something articles are filed under. */
public interface Labelled extends Versioned {

    Label label();

    default String slug() {
        return label().slug();
    }

    default String name() {
        return label().name();
    }

    default int order() {
        return label().order();
    }

    @Override
    default int revision() {
        return label().revision();
    }

    @Override
    default Instant updatedAt() {
        return label().updatedAt();
    }

    @Override
    default String updatedBy() {
        return label().updatedBy();
    }
}
