// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.RGB;

/** What the colours of the front stand for, in a row that ends at the right. */
record FrontLegend(FrontContent content, Palette palette) {
    private static final double Y = 14;
    private static final int PIXELS_TO_LETTER = 8;
    private static final int SPACE = 24;

    private record Entry(String text, RGB colour, boolean filled) {
        double width() {
            return SPACE + PIXELS_TO_LETTER * text.length();
        }
    }

    void draw(Pen pen, double right) {
        double x = right - entries().stream().mapToDouble(Entry::width).sum();
        for (Entry entry : entries()) {
            pen.dot(x, Y, 4, entry.colour(), entry.filled());
            pen.text(x + 9, Y, entry.text(), palette.soft(), 0);
            x += entry.width();
        }
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int run = 0; run < content.earlier().size(); run++) {
            entries.add(new Entry(content.earlier().get(run).name(), palette.earlier(run), true));
        }
        entries.add(new Entry("chosen", palette.chosen(), true));
        entries.add(new Entry("front", palette.front(), true));
        entries.add(new Entry("baseline", palette.baseline(), false));
        if (content.moved().isPresent()) {
            entries.add(new Entry("sliders", palette.moved(), true));
        }
        return entries;
    }
}
