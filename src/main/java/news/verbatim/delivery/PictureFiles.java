// SPDX-License-Identifier: Apache-2.0
package news.verbatim.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.verbatim.kernel.Kind;
import news.verbatim.kernel.Nearest;
import news.verbatim.kernel.Refusal;
import news.verbatim.storage.Loan;

/** Which files there are of a photo, for readers: by the names of their sizes. */
@ApplicationScoped
class PictureFiles {

    private static final String FILE = """
            select media_type, size, sha256, file_name from reader_file
            where asset = ? and name = ? and media_type like ? order by media_type limit 1""";
    private static final String SIZES = "select distinct name from reader_file where asset = ? and name <> 'file'";

    private final Stacks stacks;

    PictureFiles(Stacks stacks) {
        this.stacks = stacks;
    }

    Optional<Loan> find(UUID media, String name) {
        var dot = name.lastIndexOf('.');
        var bare = dot < 0 ? name : name.substring(0, dot);
        var kind = dot < 0 ? "%" : "image/" + name.substring(dot + 1).replaceFirst("^jpg$", "jpeg");
        return stacks.first(
                FILE,
                List.of(media, bare, kind.replace("_", "")),
                row -> new Loan(
                        row.getString("sha256"),
                        row.getLong("size"),
                        row.getString("media_type"),
                        Loan.named(row.getString("file_name"), row.getString("media_type")),
                        Map.of()));
    }

    Refusal unknown(UUID media, String name) {
        var sizes = stacks.all(SIZES, List.of(media), row -> row.getString("name"));
        var hint = sizes.isEmpty() ? "" : Nearest.hintOrAll(name, sizes);
        return Kind.NOT_FOUND.because("The photo is not to be had as '%s'%s", name, hint);
    }
}
