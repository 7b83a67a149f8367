// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.verbatim.kernel.Ids;
import news.verbatim.story.Block;

/** Sets the marked lines of a body into blocks, with a figure where a photo stands between two of them. */
final class Blocks {

    private static final int SUBHEADING = 2;

    private final Sheet sheet;
    private final Fields fields;
    private final List<Block> blocks = new ArrayList<>();

    Blocks(Sheet sheet, Fields fields) {
        this.sheet = sheet;
        this.fields = fields;
    }

    /** The figures say at which line of the page which caption stands. */
    List<Block> of(Map<Integer, UUID> figures) {
        for (var i = 0; i < sheet.size(); i++) {
            var figure = figures.get(i);
            if (figure != null) blocks.add(new Block.Figure(Ids.next(), figure));
            switch (sheet.part(i)) {
                case PARAGRAPH -> add(i, "/text", new Block.Paragraph(Ids.next(), sheet.text(i), List.of()));
                case HEADING -> add(i, "/text", new Block.Heading(Ids.next(), SUBHEADING, sheet.text(i), List.of()));
                case DIVIDER -> divide(i);
                case ITEM -> i = list(i);
                default -> {}
            }
        }
        while (!blocks.isEmpty() && blocks.getLast() instanceof Block.Divider) blocks.removeLast();
        return List.copyOf(blocks);
    }

    private void add(int i, String field, Block block) {
        fields.put(i, "/body/" + blocks.size() + field);
        blocks.add(block);
    }

    private void divide(int i) {
        if (blocks.isEmpty() || blocks.getLast() instanceof Block.Divider || !isFollowed(i)) return;
        add(i, "", new Block.Divider(Ids.next()));
    }

    private boolean isFollowed(int i) {
        for (var j = i + 1; j < sheet.size(); j++) if (sheet.is(j, Part.PARAGRAPH)) return true;
        return false;
    }

    private int list(int from) {
        var items = new ArrayList<String>();
        var i = from;
        var ordered = Bullets.isNumbered(sheet.text(from));
        for (; sheet.is(i, Part.ITEM) && Bullets.isNumbered(sheet.text(i)) == ordered; i++) {
            fields.put(i, "/body/" + blocks.size() + "/items/" + items.size());
            items.add(Bullets.words(sheet.text(i)));
        }
        blocks.add(new Block.Items(Ids.next(), ordered, items, List.of()));
        return i - 1;
    }
}
