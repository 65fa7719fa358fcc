// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * A titled part of the form.
 *
 * @param fields each makes one or a few rows, and takes a moment
 */
record FormPart(String title, String description, List<Consumer<Rows>> fields) {
    FormPart {
        fields = List.copyOf(fields);
    }

    /** Without fields. */
    Rows make(Composite column, FormToolkit toolkit) {
        Rows rows = new Rows(column, toolkit);
        FormColumns.whole().applyTo(rows.control());
        rows.head(title, description);
        return rows;
    }
}
