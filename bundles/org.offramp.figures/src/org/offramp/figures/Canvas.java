// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.List;

/** Shapes and texts of a picture; its height is known at the end. */
final class Canvas {
    static final double FONT = 13;
    static final double SMALL = 12;
    /** How far a narrow page may shrink a picture; then it scrolls. */
    private static final double LEAST_SHARE = 0.75;

    private static final List<String> LIGHT =
            List.of("#0072b2", "#c65a00", "#00805e", "#b0578a", "#a87500", "#3a8fc4", "#6b7280");
    private static final List<String> DARK =
            List.of("#56b4e9", "#ff9248", "#2dc79a", "#e3a0c6", "#f0c04a", "#a5dcff", "#9aa4b2");
    /** Number of colours, all told apart by people who see few of them. */
    static final int COLOURS = LIGHT.size();

    private static final String STYLE = style();

    private final Markup body = new Markup();

    Markup body() {
        return body;
    }

    /** A text on one line, shortened to the room with the whole of it as a tooltip. */
    void text(double x, double y, String kind, String text, double room) {
        double size = kind.contains("fig-small") ? SMALL : FONT;
        String fitting = TextWidth.fit(text, kind.contains("fig-strong") ? size * 1.08 : size, room);
        body.open("text", "x", x, "y", y, "class", ("fig-text " + kind).strip());
        if (!fitting.equals(text)) {
            body.element("title", text);
        }
        body.text(fitting).close().line();
    }

    void line(double x1, double y1, double x2, double y2, String kind) {
        body.leaf("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", kind).line();
    }

    void box(double x, double y, double width, double height, double corner, String kind) {
        body.leaf("rect", "x", x, "y", y, "width", width, "height", height, "rx", corner, "class", kind)
                .line();
    }

    /** @param description what the picture shows, for those who can't see it */
    String svg(String description, double width, double height) {
        return new Markup()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + Math.round(width) + " " + Math.round(height),
                        "width",
                        Math.round(width),
                        "height",
                        Math.round(height),
                        "role",
                        "img",
                        "aria-label",
                        description,
                        "style",
                        "min-width:" + Math.round(width * LEAST_SHARE) + "px",
                        "class",
                        "fig")
                .line()
                .element("style", STYLE)
                .line()
                .raw(body.toString())
                .close()
                .toString();
    }

    private static String style() {
        return ".fig{--fig-ink:#1f2328;--fig-soft:#59636e;--fig-grid:#d8dee4;--fig-paper:#ffffff;--fig-lane:#f4f6f8;"
                + colours(LIGHT)
                + "}@media (prefers-color-scheme:dark){.fig{--fig-ink:#e6edf3;--fig-soft:#a9b3bf;--fig-grid:#343b44;"
                + "--fig-paper:#14181d;--fig-lane:#1c2229;" + colours(DARK) + "}}.fig-text{font:13px"
                + " system-ui,-apple-system,'Segoe"
                + " UI',Roboto,'DejaVu"
                + " Sans',sans-serif;fill:var(--fig-ink)}"
                + ".fig-small{font-size:12px}.fig-soft{fill:var(--fig-soft)}.fig-strong{font-weight:600}"
                + ".fig-end{text-anchor:end}.fig-middle{text-anchor:middle}"
                + ".fig-grid{stroke:var(--fig-grid);stroke-width:1}.fig-axis{stroke:var(--fig-soft);stroke-width:1}.fig-rule{stroke:var(--fig-soft);stroke-width:1.5;stroke-dasharray:6"
                + " 4}.fig-arrow{stroke:var(--fig-soft);stroke-width:1.8;fill:none}.fig-tip{fill:var(--fig-soft)}"
                + ".fig-lane{fill:var(--fig-lane);stroke:var(--fig-grid)}"
                + ".fig-chip{fill:var(--fig-paper);stroke-width:1.6}.fig-path{fill:none;stroke-width:2}"
                + ".fig-hollow{fill:var(--fig-paper);stroke-width:2}" + kinds();
    }

    private static String colours(List<String> palette) {
        StringBuilder css = new StringBuilder();
        for (int i = 0; i < palette.size(); i++) {
            css.append("--fig-").append(i).append(':').append(palette.get(i)).append(';');
        }
        return css.toString();
    }

    private static String kinds() {
        StringBuilder css = new StringBuilder();
        for (int i = 0; i < COLOURS; i++) {
            css.append(".fig-fill")
                    .append(i)
                    .append("{fill:var(--fig-")
                    .append(i)
                    .append(")}");
            css.append(".fig-line")
                    .append(i)
                    .append("{stroke:var(--fig-")
                    .append(i)
                    .append(")}");
        }
        return css.toString();
    }
}
