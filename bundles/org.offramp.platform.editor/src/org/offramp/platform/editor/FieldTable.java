// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The fields of one element: name, value to type, unit, documentation. */
final class FieldTable {
    private final TableViewer viewer;

    FieldTable(Composite parent, DiagramContext context) {
        Composite box = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        box.setLayout(layout);
        viewer = new TableViewer(box, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        column("Field", field -> field.words().label(), layout, 20);
        column("Value", Field::text, layout, 25).setEditingSupport(new FieldEditing(viewer, context));
        column("Unit", field -> field.words().unit(), layout, 10);
        column("What it is", field -> field.words().documentation(), layout, 45);
        ColumnViewerToolTipSupport.enableFor(viewer);
        editByKeysToo();
    }

    /** Arrow keys go from cell to cell, Enter and F2 edit one. */
    private void editByKeysToo() {
        ColumnViewerEditorActivationStrategy beginnings = new ColumnViewerEditorActivationStrategy(viewer) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return super.isEditorActivationEvent(event)
                        || event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED
                                && (event.keyCode == SWT.CR || event.keyCode == SWT.F2);
            }
        };
        beginnings.setEnableEditorActivationWithKeyboard(true);
        TableViewerEditor.create(
                viewer,
                new TableViewerFocusCellManager(viewer, new FocusCellOwnerDrawHighlighter(viewer)),
                beginnings,
                ColumnViewerEditor.KEYBOARD_ACTIVATION);
    }

    private TableViewerColumn column(String title, Function<Field, String> text, TableColumnLayout layout, int weight) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object field) {
                return text.apply((Field) field);
            }

            @Override
            public String getToolTipText(Object field) {
                return ((Field) field).words().documentation();
            }
        });
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
        return column;
    }

    void show(@Nullable EObject element) {
        viewer.setInput(element == null ? List.of() : Field.of(element));
    }

    void refresh() {
        viewer.refresh();
    }
}
