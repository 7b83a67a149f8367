// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

/** Pictures that know where the camera stood. */
public final class Positions {

    public static final Gps QUAY = new Gps(-10.5, 20.25, null);

    private Positions() {}

    /** The JPEG, taken ten and a half degrees south and twenty and a quarter east. */
    public static byte[] at(byte[] jpeg) {
        var tiff = new Tiff()
                .pointer(0x8825, 1024)
                .next(1024)
                .text(1, "S")
                .rationals(2, 10, 1, 30, 1, 0, 1)
                .text(3, "E")
                .rationals(4, 20, 1, 15, 1, 0, 1);
        return Segments.of(jpeg).exif(tiff.bytes()).bytes();
    }
}
