// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Furniture in which a publication calls itself by its name: follow it, support it, write to it. */
final class Invitation {

    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(?:[Ff]ollow|[Ss]ubscribe to|[Ss]upport|[Aa]bout|[Cc]ontact|[Bb]ack to|[Ww]elcome to|[Vv]isit|[Aa]bonnieren Sie|[Ff]olgen Sie|[Üü]ber|[Ss]uivez|"
                    + "[Aa]bonnez-vous (?:à|au)|[Ss]igue a|[Ss]uscríbete a)"
                    + " (?:de[mnr] |die |das |le |la |el )?((?:The |Le |La |L['’]|El |Der |Die |Das )?\\p{Lu}[\\p{L}’'-]+(?: (?:(?:of|de|du|des|der|von|the|da|do) )*\\p{Lu}[\\p{L}’'-]+){1,4})");

    private Invitation() {}

    static @Nullable String name(String line) {
        if (Fold.of(line).contains("newsletter")) return null;
        for (var m = NAMED.matcher(line); m.find(); ) if (Nameplate.isOne(m.group(1))) return m.group(1);
        var masthead = line.split("\\s*[|·•]\\s*")[0].strip();
        return masthead.length() < line.length() && Nameplate.isOne(masthead) && masthead.indexOf(' ') > 0
                ? masthead
                : null;
    }
}
