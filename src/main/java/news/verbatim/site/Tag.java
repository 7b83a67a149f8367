// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import news.verbatim.kernel.Ids;

/** A word that ties articles of different sections together. */
@Entity
public class Tag implements Labelled {

    @Id
    private UUID id = Ids.next();

    @Embedded
    private Label label;

    protected Tag() {}

    Tag(LabelDraft draft, Instant now, String by) {
        label = new Label(draft, now, by);
    }

    public UUID id() {
        return id;
    }

    @Override
    public Label label() {
        return label;
    }
}
