// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.Embeddable;
import news.verbatim.storage.Loan;

/**
 * A size of a picture that exists as a file.
 *
 * @param positions whether the place of the camera is in it
 */
@Embeddable
public record Rendition(
        String name, String mediaType, int width, int height, long size, String sha256, boolean positions) {

    /** The whole picture as readers get it: of what its own file says nothing is left in it but what the desk says, too. */
    static final String WHOLE = "file";

    /** Its name in an address, such as {@code card.webp}. */
    public String fileName() {
        return name + (mediaType.equals("image/jpeg") ? ".jpg" : mediaType.replaceFirst("image/", "."));
    }

    /** Told by an address, so that what is kept under it is never anything else. */
    public String mark() {
        return Loan.mark(sha256);
    }

    public boolean isWhole() {
        return name.equals(WHOLE);
    }
}
