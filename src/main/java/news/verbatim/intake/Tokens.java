// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words and signs of a caption, each knowing where it stands. */
record Tokens(String caption, List<int[]> spans) {

    private static final Pattern TOKEN = Pattern.compile("\\p{Lu}\\.(?:\\p{Lu}\\.)*|[\\p{L}\\p{M}\\p{N}'’-]+|\\S");
    private static final int MOST_PARTICLES = 3;
    private static final Pattern OWNER = Pattern.compile(".*(?:['’]s|s['’])");

    static Tokens of(String caption) {
        var spans = new ArrayList<int[]>();
        for (var m = TOKEN.matcher(caption); m.find(); ) spans.add(new int[] {m.start(), m.end()});
        return new Tokens(caption, List.copyOf(spans));
    }

    int size() {
        return spans.size();
    }

    String get(int i) {
        return caption.substring(spans.get(i)[0], spans.get(i)[1]);
    }

    String text(int from, int to) {
        return caption.substring(spans.get(from)[0], spans.get(to - 1)[1]);
    }

    String before(int i) {
        return caption.substring(0, spans.get(i)[0]);
    }

    /** The end of a row of words with capitals, particles within it and full stops of titles included. */
    int run(int from) {
        var i = from;
        while (i < size()) {
            if (i > from && isOnNextLine(i)) return i;
            if (isCapital(i)) {
                i++;
                if (isOwner(i - 1)) return i;
            } else if (i > from && joint(i) > i) {
                i = joint(i);
            } else {
                return i;
            }
        }
        return i;
    }

    private boolean isOnNextLine(int i) {
        var between = caption.substring(spans.get(i - 1)[1], spans.get(i)[0]);
        return between.indexOf('\n') >= 0 || between.indexOf('\r') >= 0;
    }

    boolean isSentenceStart(int i) {
        return i == 0 || ".!?:".contains(get(i - 1)) && !Roles.isTitle(get(Math.max(0, i - 2)));
    }

    boolean isOwner(int i) {
        return OWNER.matcher(get(i)).matches();
    }

    private boolean isCapital(int i) {
        return Names.isCapital(get(i));
    }

    /** Behind the full stop of a title, or the particles within a name, the capital that goes on with it; else here. */
    private int joint(int i) {
        var next = i;
        if (get(i).equals(".") && Roles.isTitle(get(i - 1))) next++;
        else while (next < size() && next - i < MOST_PARTICLES && Names.isParticle(get(next))) next++;
        return next < size() && isCapital(next) ? next : i;
    }
}
