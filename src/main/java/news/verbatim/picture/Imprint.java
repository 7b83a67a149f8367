// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture that leaves the house says of itself; what is null or empty is left out.
 *
 * @param digitalSourceType an IPTC NewsCodes URI
 * @param language of caption and alt text (BCP 47); null is unknown
 * @param position where the camera stood
 */
public record Imprint(
        @Nullable String credit,
        List<String> creators,
        @Nullable String copyright,
        @Nullable String caption,
        @Nullable String alt,
        @Nullable String digitalSourceType,
        @Nullable String language,
        @Nullable Gps position) {

    public Imprint {
        creators = List.copyOf(creators);
    }

    /** One that does not say where the camera stood. */
    public Imprint(
            @Nullable String credit,
            List<String> creators,
            @Nullable String copyright,
            @Nullable String caption,
            @Nullable String alt,
            @Nullable String digitalSourceType,
            @Nullable String language) {
        this(credit, creators, copyright, caption, alt, digitalSourceType, language, null);
    }

    /** The same, and where the camera stood. */
    public Imprint at(@Nullable Gps position) {
        return new Imprint(credit, creators, copyright, caption, alt, digitalSourceType, language, position);
    }

    /**
     * The same JPEG, PNG or WebP with this in its XMP. Exif, IPTC-IIM and XMP that were inside go, and with them any position;
     * pixels and colour profile stay, byte for byte. Texts that would not fit (64 KiB in all) are shortened, each with an ellipsis.
     */
    public byte[] into(byte[] picture) throws Unreadable {
        try {
            return Carrier.with(picture, Packet.of(this));
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory do not fail
        }
    }
}
