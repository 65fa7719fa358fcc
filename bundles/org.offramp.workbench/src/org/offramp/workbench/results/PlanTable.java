// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.offramp.workbench.results.Findings.NamedPlan;

/** All plans with their figures; a click on a column's title sorts by it. Rows are made when they are seen. */
final class PlanTable {
    private static final int LEAST_WIDTH = 115;
    private static final int PIXELS_OF_A_LETTER = 8;

    private final Table table;
    private final List<Function<NamedPlan, String>> texts = new ArrayList<>();
    private List<String> classifiers = List.of();
    private List<NamedPlan> plans = List.of();
    private List<NamedPlan> rows = List.of();
    private Optional<Comparator<NamedPlan>> order = Optional.empty();
    private Optional<NamedPlan> selected = Optional.empty();

    PlanTable(Composite parent, Consumer<NamedPlan> chosen) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        column("Plan", 150, SWT.LEFT, NamedPlan::name, Comparator.comparing(NamedPlan::name));
        for (Axis axis : Axis.values()) {
            column(
                    axis.title(),
                    Math.max(LEAST_WIDTH, PIXELS_OF_A_LETTER * axis.title().length()),
                    SWT.RIGHT,
                    plan -> axis.text(plan.rated().figures()),
                    Comparator.comparingDouble(plan -> axis.of(plan.rated().figures())));
        }
        column("Exits", 320, SWT.LEFT, this::exits, Comparator.comparingInt(PlanTable::count));
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> {
            selected = Optional.of(rows.get(table.getSelectionIndex()));
            selected.ifPresent(chosen);
        });
    }

    private static int count(NamedPlan plan) {
        return plan.rated().plan().heads().size();
    }

    private String exits(NamedPlan plan) {
        return plan.rated().plan().heads().stream().map(classifiers::get).collect(Collectors.joining(", "));
    }

    private void column(
            String title, int width, int style, Function<NamedPlan, String> text, Comparator<NamedPlan> by) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
        column.addListener(SWT.Selection, event -> sort(column, by));
        texts.add(text);
    }

    private void sort(TableColumn column, Comparator<NamedPlan> by) {
        boolean down = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column);
        table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        order = Optional.of(down ? by.reversed() : by);
        fillAnew();
    }

    private void fill(Event event) {
        NamedPlan plan = rows.get(table.indexOf((TableItem) event.item));
        ((TableItem) event.item)
                .setText(texts.stream().map(text -> text.apply(plan)).toArray(String[]::new));
    }

    void show(Shown shown) {
        classifiers = shown.findings().profile().classifiers();
        if (!plans.equals(shown.plans())) {
            plans = shown.plans();
            fillAnew();
        }
        if (selected.filter(plan -> plan == shown.plan()).isEmpty()) {
            selected = Optional.of(shown.plan());
            mark();
        }
    }

    private void fillAnew() {
        rows = order.map(by -> plans.stream().sorted(by).toList()).orElse(plans);
        table.setItemCount(rows.size());
        table.clearAll();
        mark();
    }

    private void mark() {
        table.setSelection(selected.map(rows::indexOf).orElse(-1));
        table.getDisplay().asyncExec(this::reveal); // GTK knows its rows' places only then
    }

    private void reveal() {
        if (!table.isDisposed() && table.getSelectionIndex() >= 0) {
            int row = table.getSelectionIndex();
            int first = table.getTopIndex();
            int seen = (table.getClientArea().height - table.getHeaderHeight()) / Math.max(1, table.getItemHeight());
            if (row < first || row >= first + seen) {
                table.setTopIndex(Math.max(0, row - seen / 2));
            }
        }
    }
}
