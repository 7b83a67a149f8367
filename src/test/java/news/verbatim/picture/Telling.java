// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

/** Pictures that say something of themselves, for tests of other rooms. */
public final class Telling {

    private Telling() {}

    /** The same JPEG with these properties in its XMP. */
    public static byte[] of(byte[] jpeg, String properties) {
        return Segments.of(jpeg).xmp(Samples.xmp(properties)).bytes();
    }
}
