// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.stream.Stream;
import org.eclipse.swt.widgets.Control;

/** A row of a part of the form: a field with its name, words, or a control that takes all the width. */
sealed interface Row permits FieldRow, WideRow, WordsRow {
    int SPACE = 6;

    /**
     * Where the columns are, in pixels of the part.
     *
     * @param width of the part
     * @param names width of the widest name
     */
    record Columns(int width, int names) {
        private static final int MARGIN = 2;
        /** Beside a field there is room for the mark of a mistake. */
        private static final int MARK = 11;

        int left() {
            return MARGIN;
        }

        int field() {
            return MARGIN + names + MARK;
        }

        int right() {
            return width - MARGIN;
        }
    }

    /** Of its name; none for most. */
    default int nameWidth() {
        return 0;
    }

    /** In pixels, where the columns are so. */
    int height(Columns columns);

    /** Places what is in it below this height. */
    void place(Columns columns, int y);

    /** A control asks for another size from now on. */
    void forget(Control control);

    Stream<Words> words();
}
