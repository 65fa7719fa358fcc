// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.IFormColors;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * A titled part of the form with a grid of three columns. A plain title: the bar of Eclipse's sections is painted into
 * a picture of its own each time.
 *
 * @param fields each makes one or a few widgets in the grid, and takes a moment
 */
record FormPart(String title, String description, List<Consumer<Composite>> fields) {
    FormPart {
        fields = List.copyOf(fields);
    }

    /** Without fields. */
    Composite make(Composite column, FormToolkit toolkit) {
        Composite whole = toolkit.createComposite(column);
        FormColumns.whole().applyTo(whole);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(whole);
        Label heading = toolkit.createLabel(whole, title);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        heading.setForeground(toolkit.getColors().getColor(IFormColors.TITLE));
        line(toolkit.createLabel(whole, description, SWT.WRAP));
        Composite grid = toolkit.createComposite(whole);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(2, 4)
                .spacing(6, 5)
                .applyTo(grid);
        return grid;
    }

    private static void line(Label label) {
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(label);
    }
}
