// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a page says about its publication's newsletters and social accounts. */
final class Accounts {

    private static final Wordlist NETWORKS = Wordlist.of("networks");
    private static final Wordlist SHARING = Wordlist.of("sharing");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|·•,/&]\\s*|\\s+(?:and|und|et|y|ve|e)\\s+|\\s+");
    private static final Pattern FOLLOW = Pattern.compile(
            "(?iu)^\\s*(?:follow us(?: on)?|find us on|connect with us(?: on)?|folgen sie uns(?: auf)?|suivez-nous(?: sur)?|"
                    + "síguenos(?: en)?|bizi takip edin|seguici(?: su)?|siga-nos|volg ons(?: op)?)\\s*:?\\s*");
    private static final Pattern LETTERS = Pattern.compile(
            "(?iu)^\\s*(?:our |unsere |nos |nuestros |nuestras )?(newsletters?|infolettres?|boletines|bültenler|bülten)\\s*(?::\\s*(.+)|\\s+(newsletters?))?\\s*$");

    private Accounts() {}

    /** The networks a line names, as printed; nothing where it says other things too or only offers to share. */
    static List<String> networks(String line) {
        if (line.length() > 160) return List.of();
        var rest = FOLLOW.matcher(line).replaceFirst("").strip().replaceFirst("\\.$", "");
        var words = Arrays.stream(BETWEEN.split(rest)).filter(w -> !w.isBlank()).toList();
        if (words.isEmpty() || words.stream().anyMatch(w -> SHARING.has(Fold.of(w)))) return List.of();
        return words.stream().allMatch(w -> NETWORKS.has(Fold.of(w))) ? words : List.of();
    }

    /** The names of the newsletters a line of a menu lists, as printed. */
    static List<String> newsletters(String line) {
        if (line.length() > 160) return List.of();
        var m = LETTERS.matcher(line);
        if (!m.matches()) return List.of();
        if (m.group(2) != null)
            return Arrays.stream(m.group(2).split("\\s*[,;|·•]\\s*"))
                    .filter(n -> !n.isBlank())
                    .toList();
        if (m.group(3) != null) return List.of(m.group(3));
        return m.group(1).endsWith("s") ? List.of(m.group(1)) : List.of();
    }
}
