// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.List;
import java.util.Locale;
import org.offramp.figures.Markup;

/** The pieces of a page that recur. */
final class Html {
    private final Markup markup = new Markup();

    Markup markup() {
        return markup;
    }

    void section(String title, String explanation) {
        markup.element("h2", title).line();
        paragraph(explanation);
    }

    void paragraph(String text) {
        markup.element("p", text).line();
    }

    void subtitle(String text) {
        markup.element("h3", text).line();
    }

    /** A picture that is shrunk to the page, or scrolls. */
    void figure(String svg) {
        markup.open("div", "class", "wide").raw(svg).close().line();
    }

    void list(List<String> items) {
        markup.open("ul");
        items.forEach(item -> markup.element("li", item));
        markup.close().line();
    }

    void card(String name, String big, List<String> details) {
        markup.open("div", "class", "card")
                .element("div", name, "class", "name")
                .element("div", big, "class", "big");
        details.forEach(detail -> markup.element("p", detail));
        markup.close().line();
    }

    /** A row of a table. */
    record Row(boolean chosen, List<String> cells) {}

    /** @param texts number of columns on the left that hold words; the others hold numbers */
    void table(int texts, List<String> titles, List<Row> rows) {
        markup.open("div", "class", "wide").open("table").open("thead").open("tr");
        cells("th", texts, titles);
        markup.close().close().open("tbody").line();
        for (Row row : rows) {
            if (row.chosen()) {
                markup.open("tr", "class", "chosen");
            } else {
                markup.open("tr");
            }
            cells("td", texts, row.cells());
            markup.close().line();
        }
        markup.close().close().close().line();
    }

    /** Numbers from -1 to 1, the stronger the more colour. */
    void heatMap(List<String> titles, List<String> names, List<List<Double>> values) {
        markup.open("div", "class", "wide")
                .open("table", "class", "heat")
                .open("thead")
                .open("tr");
        cells("th", 1, titles);
        markup.close().close().open("tbody").line();
        for (int row = 0; row < names.size(); row++) {
            markup.open("tr").element("td", names.get(row), "class", "text");
            values.get(row).forEach(this::heat);
            markup.close().line();
        }
        markup.close().close().close().line();
    }

    private void heat(double value) {
        if (!Double.isFinite(value)) {
            markup.element("td", "–");
            return;
        }
        String colour = value < 0 ? "180,35,24" : "0,128,94";
        markup.element(
                "td",
                String.format(Locale.ROOT, "%.2f", value),
                "style",
                String.format(Locale.ROOT, "background:rgba(%s,%.2f)", colour, 0.6 * Math.abs(value)));
    }

    private void cells(String element, int texts, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i < texts) {
                markup.element(element, cells.get(i), "class", "text");
            } else {
                markup.element(element, cells.get(i));
            }
        }
    }
}
