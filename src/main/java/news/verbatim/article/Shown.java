// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import news.verbatim.story.Caption;
import org.jspecify.annotations.Nullable;

/** Somebody whom a caption says a photo shows. */
@Embeddable
public class Shown {

    private @Nullable UUID speaker;
    private String name;

    @Column(name = "role_as_given")
    private @Nullable String roleAsGiven;

    @SuppressWarnings("NullAway.Init")
    protected Shown() {}

    Shown(Caption.Depicted person) {
        this.speaker = person.speaker();
        this.name = person.name();
        this.roleAsGiven = person.roleAsGiven();
    }

    public @Nullable UUID speaker() {
        return speaker;
    }

    public String name() {
        return name;
    }

    public @Nullable String roleAsGiven() {
        return roleAsGiven;
    }
}
