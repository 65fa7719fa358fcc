// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * Plug-ins in a table, and what there is to say about the chosen one below it.
 *
 * @param <T> what a row is
 */
final class RowTable<T> {
    private static final int ROWS_SHOWN = 6;
    private static final int LINES_SHOWN = 4;

    private final Composite area;
    private final TableColumnLayout columns = new TableColumnLayout();
    private final TableViewer viewer;
    private final Text details;
    private final Class<T> type;

    RowTable(Composite parent, Class<T> type, Function<T, String> explanation, Consumer<Optional<T>> chosen) {
        this.type = type;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        Composite holder = new Composite(area, SWT.NONE);
        holder.setLayout(columns);
        viewer = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, viewer.getTable().getItemHeight() * (ROWS_SHOWN + 1))
                .applyTo(holder);
        details = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, details.getLineHeight() * LINES_SHOWN)
                .applyTo(details);
        viewer.addSelectionChangedListener(event -> {
            Optional<T> row = chosen();
            details.setText(row.map(explanation).orElse(""));
            chosen.accept(row);
        });
    }

    Composite control() {
        return area;
    }

    RowTable<T> column(String title, int weight, Function<T, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> text.apply(type.cast(row))));
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight));
        return this;
    }

    /** Keeps the row that is chosen if it is still there, else chooses the first. */
    void show(List<T> rows) {
        Optional<T> before = chosen();
        viewer.setInput(rows);
        before.filter(rows::contains)
                .or(() -> rows.stream().findFirst())
                .ifPresentOrElse(
                        row -> viewer.setSelection(new StructuredSelection(row), true), () -> details.setText(""));
    }

    private Optional<T> chosen() {
        return Optional.ofNullable(viewer.getStructuredSelection().getFirstElement())
                .map(type::cast);
    }
}
