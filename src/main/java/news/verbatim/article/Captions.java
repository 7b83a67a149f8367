// SPDX-License-Identifier: Apache-2.0
package news.verbatim.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Every use of a photo in the desk's working copies. */
@ApplicationScoped
public class Captions implements PanacheRepositoryBase<CaptionRow, UUID> {}
