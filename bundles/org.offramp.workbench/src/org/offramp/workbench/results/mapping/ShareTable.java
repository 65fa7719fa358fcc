// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.mapping;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.offramp.api.search.PlanParts.Share;

/** Where energy and time go, by processor and link. */
final class ShareTable {
    private static final int HEIGHT = 120;

    private final Table table;

    ShareTable(Composite parent) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, HEIGHT)
                .applyTo(table);
        column("Where", SWT.LEFT, 260);
        column("Energy (mJ)", SWT.RIGHT, 110);
        column("of the plan's", SWT.RIGHT, 100);
        column("Latency (ms)", SWT.RIGHT, 110);
        column("of the plan's", SWT.RIGHT, 100);
        column("", SWT.LEFT, 20);
    }

    private void column(String title, int style, int width) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
    }

    void show(MappedPlan plan) {
        List<Share> shares = plan.shares();
        table.setItemCount(shares.size() + 1);
        for (int i = 0; i < shares.size(); i++) {
            fill(table.getItem(i), shares.get(i), plan);
        }
        fill(
                table.getItem(shares.size()),
                new Share("all", plan.figures().seconds(), plan.figures().joules()),
                plan);
    }

    private static void fill(TableItem item, Share share, MappedPlan plan) {
        item.setText(new String[] {
            share.name(),
            number(1e3 * share.joules()),
            percent(share.joules(), plan.figures().joules()),
            number(1e3 * share.seconds()),
            percent(share.seconds(), plan.figures().seconds())
        });
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static String percent(double part, double whole) {
        return whole > 0 ? String.format(Locale.ROOT, "%.1f %%", 100 * part / whole) : "";
    }
}
