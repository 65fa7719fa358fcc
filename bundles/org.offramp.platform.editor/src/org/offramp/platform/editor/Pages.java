// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** The two pages of an open platform: the diagram, and the tables, which are made when they are first looked at. */
final class Pages {
    private static final int[] PALETTE_AND_SHEET = {20, 80};

    private final CTabFolder folder;
    private final Composite paletteSide;
    private final Composite sheetSide;
    private final CTabItem second;
    private final DiagramContext context;
    private Optional<TablesPage> tables = Optional.empty();

    Pages(Composite parent, DiagramContext context) {
        this.context = context;
        folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        SashForm diagram = new SashForm(folder, SWT.HORIZONTAL);
        paletteSide = side(diagram);
        sheetSide = side(diagram);
        diagram.setWeights(PALETTE_AND_SHEET);
        page("Diagram").setControl(diagram);
        second = page("Tables");
        folder.setSelection(0);
        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> refresh()));
    }

    private static Composite side(SashForm halves) {
        Composite side = new Composite(halves, SWT.NONE);
        side.setLayout(new FillLayout());
        return side;
    }

    private CTabItem page(String title) {
        CTabItem page = new CTabItem(folder, SWT.NONE);
        page.setText(title);
        return page;
    }

    /** Where the palette goes. */
    Composite paletteSide() {
        return paletteSide;
    }

    /** Where the sheet goes. */
    Composite sheetSide() {
        return sheetSide;
    }

    /** Which page is looked at, from 0. */
    int shown() {
        return folder.getSelectionIndex();
    }

    void show(int page) {
        folder.setSelection(page);
        refresh();
    }

    private TablesPage tables() {
        return tables.orElseGet(() -> {
            TablesPage made = new TablesPage(folder, context);
            second.setControl(made.control());
            tables = Optional.of(made);
            return made;
        });
    }

    private boolean areTablesShown() {
        return folder.getSelection() == second;
    }

    /** Shows the model as it is now, where it is looked at. */
    void refresh() {
        if (areTablesShown()) {
            tables().refresh();
        }
    }

    void reveal(EObject element) {
        if (areTablesShown()) {
            tables().reveal(element);
        }
    }

    void setFocus() {
        if (areTablesShown()) {
            tables().control().setFocus();
        } else {
            sheetSide.setFocus();
        }
    }
}
