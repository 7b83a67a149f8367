// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

/** How wide and high a picture is as it is displayed, in pixels. */
public record Pixels(int width, int height) {

    static Pixels of(long width, long height) throws Unreadable {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE)
            throw new Unreadable("The picture declares no width or no height");
        return new Pixels((int) width, (int) height);
    }

    /** As many as have to be decoded. */
    public long count() {
        return (long) width * height;
    }

    /** As displayed when stored like that: from 5 on, Exif's orientations lay a picture on its side. */
    Pixels turned(int orientation) {
        return orientation >= 5 ? new Pixels(height, width) : this;
    }
}
