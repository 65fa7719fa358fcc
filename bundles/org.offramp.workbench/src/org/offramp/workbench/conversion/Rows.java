// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * The rows of a part of the form, from the top to the bottom: fields with their names in front of them, all in one
 * control. Only what is used is a widget of its own; names, units and descriptions are drawn.
 */
final class Rows {
    private final Composite control;
    private final List<Row> rows = new ArrayList<>();

    Rows(Composite column, FormToolkit toolkit) {
        control = toolkit.createComposite(column);
        control.setLayout(new Below());
        control.addPaintListener(this::paint);
        control.addDisposeListener(event -> rows.stream().flatMap(Row::words).forEach(Words::dispose));
    }

    /** The parent of all that is added. */
    Composite control() {
        return control;
    }

    /** A field that takes all the room beside its name. */
    FieldRow field(String name, Control field) {
        return add(new FieldRow(plain(name), field, Optional.empty()), field, name);
    }

    /** A field of a few letters, and what they are. */
    FieldRow field(String name, Control field, String unit) {
        return add(new FieldRow(plain(name), field, Optional.of(plain(unit))), field, name + ", " + unit);
    }

    private FieldRow add(FieldRow row, Control field, String spoken) {
        rows.add(row);
        if (!spoken.isEmpty()) {
            field.getAccessible().addAccessibleListener(new Spoken(spoken));
        }
        return row;
    }

    /** A control that takes all the width, and the height that it needs for that. */
    void wide(Control wide) {
        rows.add(new WideRow(wide));
    }

    /** A control that takes all the width. */
    void wide(Control wide, int height) {
        rows.add(new WideRow(wide, height));
    }

    /** Says what the part is for. */
    void head(String title, String description) {
        rows.add(new WordsRow(new Words(control, title, Words.Tone.TITLE), false));
        rows.add(new WordsRow(new Words(control, description, Words.Tone.PLAIN), false));
    }

    /** Words on the field above, which may change. */
    Words under(String text) {
        Words words = new Words(control, text, Words.Tone.MUTED);
        rows.add(new WordsRow(words, true));
        return words;
    }

    private Words plain(String text) {
        return new Words(control, text, Words.Tone.PLAIN);
    }

    /** Words have changed, or there are more rows. */
    void place() {
        control.requestLayout();
        control.redraw();
    }

    private void paint(PaintEvent event) {
        rows.stream().flatMap(Row::words).forEach(words -> words.draw(event, control));
    }

    /** What a screen reader says of a field, for which there is no label. */
    private static final class Spoken extends AccessibleAdapter {
        private final String words;

        Spoken(String words) {
            this.words = words;
        }

        @Override
        public void getName(AccessibleEvent event) {
            event.result = words;
        }
    }

    /** One row below the other. */
    private final class Below extends Layout {
        private Row.Columns columns(int width) {
            return new Row.Columns(
                    width, rows.stream().mapToInt(Row::nameWidth).max().orElse(0));
        }

        @Override
        protected Point computeSize(Composite composite, int width, int height, boolean flushCache) {
            Row.Columns columns = columns(width);
            int sum = 0;
            for (Row row : rows) {
                sum += stride(row, columns);
            }
            return new Point(width, sum);
        }

        private int stride(Row row, Row.Columns columns) {
            int height = row.height(columns);
            return height == 0 ? 0 : height + Row.SPACE;
        }

        @Override
        protected void layout(Composite composite, boolean flushCache) {
            Row.Columns columns = columns(composite.getClientArea().width);
            int y = 0;
            for (Row row : rows) {
                row.place(columns, y);
                y += stride(row, columns);
            }
            composite.redraw();
        }

        @Override
        protected boolean flushCache(Control changed) {
            rows.forEach(row -> row.forget(changed));
            return true;
        }
    }
}
