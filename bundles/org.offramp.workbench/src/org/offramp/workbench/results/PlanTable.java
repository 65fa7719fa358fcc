// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.offramp.workbench.results.Findings.NamedPlan;

/** All plans with their figures; a click on a column's title sorts by it. */
final class PlanTable {
    private final TableViewer viewer;

    PlanTable(Composite parent, List<String> classifiers, Consumer<NamedPlan> selected) {
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        column("Plan", 150, SWT.LEFT, NamedPlan::name, Comparator.comparing(NamedPlan::name));
        for (Axis axis : Axis.values()) {
            column(
                    axis.title(),
                    115,
                    SWT.RIGHT,
                    plan -> axis.text(plan.rated().figures()),
                    Comparator.comparingDouble(plan -> axis.of(plan.rated().figures())));
        }
        column("Exits", 320, SWT.LEFT, plan -> exits(plan, classifiers), Comparator.comparingInt(PlanTable::count));
        viewer.addSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof NamedPlan plan) {
                selected.accept(plan);
            }
        });
    }

    private static int count(NamedPlan plan) {
        return plan.rated().plan().heads().size();
    }

    private static String exits(NamedPlan plan, List<String> classifiers) {
        return plan.rated().plan().heads().stream().map(classifiers::get).collect(Collectors.joining(", "));
    }

    private void column(
            String title, int width, int style, Function<NamedPlan, String> text, Comparator<NamedPlan> order) {
        TableViewerColumn column = new TableViewerColumn(viewer, style);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(plan -> text.apply((NamedPlan) plan)));
        column.getColumn().addListener(SWT.Selection, event -> sort(column, order));
    }

    private void sort(TableViewerColumn column, Comparator<NamedPlan> order) {
        Table table = viewer.getTable();
        boolean down = table.getSortColumn() == column.getColumn() && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column.getColumn());
        table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        Comparator<NamedPlan> wanted = down ? order.reversed() : order;
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer itself, Object first, Object second) {
                return wanted.compare((NamedPlan) first, (NamedPlan) second);
            }
        });
    }

    void show(List<NamedPlan> plans) {
        viewer.setInput(plans);
    }

    void select(NamedPlan plan) {
        if (viewer.getStructuredSelection().getFirstElement() != plan) {
            viewer.setSelection(new StructuredSelection(plan), true);
            viewer.getTable().getDisplay().asyncExec(this::reveal); // GTK knows its rows' places only then
        }
    }

    private void reveal() {
        if (!viewer.getTable().isDisposed()) {
            viewer.getTable().showSelection();
        }
    }

    Table control() {
        return viewer.getTable();
    }
}
