// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

/** How wide and high a picture is as it is displayed, in pixels. */
public record Pixels(int width, int height) {

    /** As many as have to be decoded. */
    public long count() {
        return (long) width * height;
    }

    Pixels turned() {
        return new Pixels(height, width);
    }
}
