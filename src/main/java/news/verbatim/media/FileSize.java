// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.Objects;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;

/** How wide and high a photo is that has a file, is the file's to say. */
final class FileSize {

    private FileSize() {}

    static void orRefuse(Asset asset, AssetDraft draft) {
        if (asset.file() == null) return;
        var faults = new Faults();
        faults.check(
                Objects.equals(draft.width(), asset.width()),
                "/width",
                Flaw.READ_ONLY,
                "The width is the file's to say");
        faults.check(
                Objects.equals(draft.height(), asset.height()),
                "/height",
                Flaw.READ_ONLY,
                "The height is the file's to say");
        faults.orRefuse(Kind.UNACCEPTABLE);
    }
}
