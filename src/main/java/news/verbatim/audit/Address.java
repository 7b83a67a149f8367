// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import news.verbatim.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** What an address is about: the last thing in it that has an id, and the article it stands in. */
final class Address {

    private static final int LONGEST = 200; // whoever is refused has chosen the address

    private Address() {}

    static Entry.Subject of(String path) {
        var parts = (path.startsWith("/")
                        ? path.substring(1)
                        : URI.create(path).getPath().substring(1))
                .split("/");
        var kind = parts.length > 2 ? one(parts[2]) : "";
        @Nullable String id = null;
        @Nullable UUID article = null;
        for (var i = 2; i + 1 < parts.length; i += 2) {
            kind = one(parts[i]);
            id = cut(parts[i + 1]);
            if (kind.equals("article") && Ids.isId(id)) article = UUID.fromString(id.toLowerCase(Locale.ROOT));
        }
        return new Entry.Subject(kind, id, article);
    }

    private static String one(String collection) {
        return cut(collection.replaceFirst("ies$", "y").replaceFirst("s$", ""));
    }

    private static String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
    }
}
