// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.stream.Stream;
import org.eclipse.swt.widgets.Control;

/**
 * Words that take all the width, or that of the fields; nothing while nothing is said.
 *
 * @param underField for words on the field above
 */
record WordsRow(Words text, boolean underField) implements Row {
    private int x(Columns columns) {
        return underField ? columns.field() : 0;
    }

    @Override
    public int height(Columns columns) {
        return text.height(columns.right() - x(columns));
    }

    @Override
    public void place(Columns columns, int y) {
        text.put(x(columns), y, columns.right() - x(columns));
    }

    @Override
    public void forget(Control control) {
        // words are no controls
    }

    @Override
    public Stream<Words> words() {
        return Stream.of(text);
    }
}
