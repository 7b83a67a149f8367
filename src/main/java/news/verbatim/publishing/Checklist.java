// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import news.verbatim.kernel.Faults.Fault;
import news.verbatim.story.Story;

/** What is missing, with links to where it is on the page. */
final class Checklist {

    private static final Pattern NUMBERED = Pattern.compile("/(attributions|captions|body)/(\\d+)(?:/.*)?");

    private final Story story;
    private final Margin margin;

    Checklist(Story story, Margin margin) {
        this.story = story;
        this.margin = margin;
    }

    List<Proof.Check> of(List<Fault> faults) {
        var grouped = new LinkedHashMap<String, List<Proof.Place>>();
        for (var fault : faults) {
            var places = grouped.computeIfAbsent(fault.detail(), _ -> new ArrayList<>());
            if (!fault.pointer().isEmpty()) places.add(place(fault.pointer()));
        }
        return grouped.entrySet().stream()
                .map(one -> new Proof.Check(one.getKey(), one.getValue()))
                .toList();
    }

    private Proof.Place place(String pointer) {
        var numbered = NUMBERED.matcher(pointer);
        if (!numbered.matches())
            return new Proof.Place(pointer.substring(1), pointer, pointer.equals("/headline") ? "#headline" : null);
        var index = Integer.parseInt(numbered.group(2));
        return switch (numbered.group(1)) {
            case "attributions" ->
                place(
                        "",
                        "Quotation",
                        "said",
                        margin.of(story.attributions().get(index).id()).number());
            case "captions" -> place("photo ", "Photo", "photo", index + 1);
            default -> place("block ", "Block", "block", index + 1);
        };
    }

    private static Proof.Place place(String label, String name, String anchor, int number) {
        return new Proof.Place(label + number, name + " " + number, "#" + anchor + "-" + number);
    }
}
