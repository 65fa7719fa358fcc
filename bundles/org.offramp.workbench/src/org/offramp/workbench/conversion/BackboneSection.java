// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.request.RequestPackage;

/** What is in the pretrained network, as soon as a file is named. */
final class BackboneSection {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;
    private static final int TABLE_HEIGHT = 190;

    private final Fields fields;
    private final Path folder;
    private final Label summary;
    private final Table layers;
    private final BackboneLook look;
    private String shown = "";
    private List<BackboneFacts.Layer> rows = List.of();

    BackboneSection(Rows rows, Fields fields, Path folder) {
        this.fields = fields;
        this.folder = folder;
        summary = fields.toolkit().createLabel(rows.control(), "No network yet.\n\n", SWT.WRAP);
        rows.wide(summary);
        layers = table(rows.control());
        rows.wide(layers, TABLE_HEIGHT);
        look = new BackboneLook(
                facts -> onDisplay(() -> show(facts)),
                reason -> onDisplay(() -> show(new BackboneFacts("", List.of(), reason))));
        rows.control().addDisposeListener(event -> look.cancel());
        fields.onRefresh(this::lookAgain);
        lookAgain();
    }

    private Table table(Composite parent) {
        Table table = fields.toolkit().createTable(parent, SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.BORDER);
        table.setHeaderVisible(true);
        column(table, "Tensor", SWT.LEFT, 100);
        column(table, "Operator", SWT.LEFT, 88);
        column(table, "Shape", SWT.LEFT, 80);
        column(table, "MACs", SWT.RIGHT, 68);
        column(table, "Up to", SWT.RIGHT, 60);
        column(table, "Exit heads", SWT.RIGHT, 80);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, rows.get(event.index)));
        return table;
    }

    private static void column(Table table, String title, int style, int width) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
    }

    private static void fill(TableItem item, BackboneFacts.Layer layer) {
        item.setText(new String[] {
            layer.tensor(),
            layer.operator(),
            layer.shape(),
            layer.macs() == 0 ? "" : String.format(Locale.ROOT, "%,d", layer.macs()),
            String.format(Locale.ROOT, "%.1f %%", 100 * layer.macsBefore()),
            layer.heads() > 0 ? "● " + layer.heads() : layer.cut() ? "○" : ""
        });
    }

    private void lookAgain() {
        String file = fields.document().get(MODEL.getConversion_Backbone());
        String arithmetic = fields.document().get(MODEL.getConversion_Arithmetic());
        String wanted = file + "\n" + arithmetic;
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        if (file.isEmpty()) {
            show(new BackboneFacts("No network yet: drop a file here, or choose one.", List.of(), ""));
            return;
        }
        try {
            look.at(folder.resolve(file), "float".equals(arithmetic) ? Arithmetic.FLOAT : Arithmetic.EXACT);
            summary.setText("Looking into " + file + " …");
        } catch (InvalidPathException e) {
            show(new BackboneFacts("", List.of(), file + " can't be a path."));
        }
    }

    private void show(BackboneFacts facts) {
        rows = facts.layers();
        summary.setText((facts.summary() + "\n" + facts.note()).strip());
        layers.setItemCount(rows.size());
        layers.clearAll();
        summary.requestLayout();
    }

    private void onDisplay(Runnable news) {
        if (!summary.isDisposed()) {
            summary.getDisplay().asyncExec(() -> {
                if (!summary.isDisposed()) {
                    news.run();
                }
            });
        }
    }
}
