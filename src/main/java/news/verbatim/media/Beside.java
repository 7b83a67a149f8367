// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.List;
import java.util.stream.Stream;
import news.verbatim.picture.Said;
import news.verbatim.picture.Scene;

/** What a photo is found by that only its own file says: keywords, and the places to be seen, which may lie far from the camera. */
record Beside(List<String> words, List<String> places) {

    static final Beside NOTHING = new Beside(List.of(), List.of());

    static Beside of(Said said) {
        var shown = said.scene().locationsShown().stream().flatMap(Beside::names);
        return new Beside(plain(said.words().keywords().stream()), plain(shown));
    }

    private static Stream<String> names(Scene.Location at) {
        return Stream.of(at.name(), at.sublocation(), at.city(), at.state(), at.country(), at.region());
    }

    private static List<String> plain(Stream<String> texts) {
        return texts.map(text -> Plain.text(text, Integer.MAX_VALUE))
                .filter(text -> text != null)
                .toList();
    }
}
