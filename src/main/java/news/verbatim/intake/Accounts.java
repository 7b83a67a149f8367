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

    private static final String NAME =
            "[„“\"«]?\\s?((?:The )?\\p{Lu}[\\p{L}’'-]+(?: (?:(?:of|the|and|de|du|la|am|der) )?\\p{Lu}[\\p{L}’'-]+){0,4})\\s?[”“\"»]?";
    private static final Pattern BOX =
            Pattern.compile("(?:[Ss]ign up (?:for|to)|[Ss]ubscribe to|[Gg]et|[Jj]oin) (?:our |the )?" + NAME
                    + "(?:, (?:our|the|a) [^,.]{0,40}?| )[Nn]ewsletter\\b.{0,60}"
                    + "|.{0,40}(?:[Oo]ur|[Uu]nseren|[Uu]nser|[Nn]otre|[Nn]uestra|[Nn]uestro) (?:\\p{Ll}+ ){0,2}(?:[Nn]ewsletter|[Ii]nfolettre|[Bb]oletín),? "
                    + NAME + ".{0,60}");

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
        if (!m.matches()) return boxed(line);
        if (m.group(2) != null)
            return Arrays.stream(m.group(2).split("\\s*[,;|·•]\\s*"))
                    .filter(n -> !n.isBlank())
                    .toList();
        if (m.group(3) != null) return List.of(m.group(3));
        return m.group(1).endsWith("s") ? List.of(m.group(1)) : List.of();
    }

    /** The one that a box in the text asks readers to subscribe to, if it has a name. */
    private static List<String> boxed(String line) {
        var m = BOX.matcher(line.strip());
        if (!m.matches()) return List.of();
        var name = m.group(1) != null ? m.group(1) : m.group(2);
        return name.indexOf(' ') > 0 || m.group(2) != null ? List.of(name) : List.of();
    }
}
