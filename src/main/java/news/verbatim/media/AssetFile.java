// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import news.verbatim.picture.Bare;
import news.verbatim.picture.Format;
import org.jspecify.annotations.Nullable;

/** The file of a photo: which bytes, of what kind, and what it was called where it came from. */
@Embeddable
public record AssetFile(
        @Column(name = "file_sha256") String sha256,
        @Column(name = "file_size") Long size,
        @Column(name = "file_type") String mediaType,
        @Column(name = "file_name") @Nullable String name) {

    /** The recipe of what has no renditions. */
    static final String IMPOSSIBLE = "none";

    private static final String UNDECODED = "files of this kind are not decoded here";

    private static final int LONGEST = 300;

    /** The same with a reason in words behind it. */
    static String impossible(String why) {
        return IMPOSSIBLE + ": " + (why.length() > LONGEST ? why.substring(0, LONGEST) : why);
    }

    /** What is known of the sizes of a file before anybody has tried. */
    static @Nullable String beginning(@Nullable AssetFile file) {
        return file == null || file.canBeDeveloped() ? null : impossible(UNDECODED);
    }

    /** Why there can be no sizes, in words; null where there are, or are still to be. */
    @Nullable
    String why(@Nullable String recipe) {
        if (recipe == null || !recipe.startsWith(IMPOSSIBLE)) return hasSizes() ? null : UNDECODED;
        return recipe.equals(IMPOSSIBLE) ? "no sizes could be made of it" : recipe.substring(IMPOSSIBLE.length() + 2);
    }

    /** Whether other sizes can be made of it. */
    boolean hasSizes() {
        return Format.of(mediaType).isDecoded();
    }

    /** Whether what readers get is made of it: sizes, or at least a copy that says nothing of itself. */
    boolean canBeDeveloped() {
        return hasSizes() || Bare.isFor(Format.of(mediaType));
    }
}
