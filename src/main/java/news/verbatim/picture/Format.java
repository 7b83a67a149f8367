// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

/** The kinds of file that are known by their bytes. */
public enum Format {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    AVIF("image/avif", "avif"),
    HEIF("image/heif", "heif"),
    SVG("image/svg+xml", "svg"),
    PDF("application/pdf", "pdf"),
    MP4("video/mp4", "mp4"),
    MP3("audio/mpeg", "mp3");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a media type that one of them has. */
    public static Format of(String mediaType) {
        for (var format : values()) if (format.mediaType.equals(mediaType)) return format;
        throw new IllegalArgumentException(mediaType);
    }

    /** Whether its pixels can be read here, so that other sizes can be made of it. */
    public boolean isDecoded() {
        return switch (this) {
            case JPEG, PNG, WEBP, GIF -> true;
            case AVIF, HEIF, SVG, PDF, MP4, MP3 -> false;
        };
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }
}
