// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;

/** Notes which line went to which field; lines that went nowhere are furniture. */
final class Fields {

    private final Sheet sheet;
    private final List<List<String>> all = new ArrayList<>();

    Fields(Sheet sheet) {
        this.sheet = sheet;
        for (var i = 0; i < sheet.size(); i++) all.add(new ArrayList<>());
    }

    void put(int i, String pointer) {
        if (!all.get(i).contains(pointer)) all.get(i).add(pointer);
    }

    List<Mapped> mapping() {
        var mapping = new ArrayList<Mapped>();
        for (var i = 0; i < sheet.size(); i++) {
            var number = sheet.at(i).number();
            if (all.get(i).isEmpty()) mapping.add(new Mapped(number, null));
            for (var field : all.get(i)) mapping.add(new Mapped(number, field));
        }
        return List.copyOf(mapping);
    }
}
