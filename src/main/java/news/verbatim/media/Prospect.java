// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

/** What readers may expect of a photo's file: its sizes are still to be made, are there, or can never be. */
public enum Prospect {
    NO_FILE,
    AWAITED,
    THERE,
    NEVER;

    public static Prospect of(Asset asset) {
        if (asset.file() == null || asset.takedown() != null) return NO_FILE;
        if (!asset.file().hasSizes()) return NEVER;
        if (asset.developed() == null) return AWAITED;
        return asset.renditions().isEmpty() ? NEVER : THERE;
    }
}
