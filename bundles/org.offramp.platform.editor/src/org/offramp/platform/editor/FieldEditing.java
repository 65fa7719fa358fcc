// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;

/** Typing or choosing the value of a field in its cell; what is refused is not taken. */
final class FieldEditing extends EditingSupport {
    private final TableViewer viewer;
    private final DiagramContext context;

    FieldEditing(TableViewer viewer, DiagramContext context) {
        super(viewer);
        this.viewer = viewer;
        this.context = context;
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
        Field field = (Field) element;
        List<String> choices = field.choices();
        if (!choices.isEmpty()) {
            return new ComboBoxCellEditor(viewer.getTable(), choices.toArray(String[]::new), SWT.READ_ONLY);
        }
        TextCellEditor editor = new TextCellEditor(viewer.getTable());
        editor.setValidator(text -> field.refusal(String.valueOf(text)).orElse(null));
        return editor;
    }

    @Override
    protected boolean canEdit(Object element) {
        return true;
    }

    @Override
    protected Object getValue(Object element) {
        Field field = (Field) element;
        return field.choices().isEmpty()
                ? field.text()
                : (Object) field.choices().indexOf(field.text());
    }

    @Override
    protected void setValue(Object element, Object value) {
        Field field = (Field) element;
        String text = value instanceof Integer chosen
                ? chosen < 0 ? "" : field.choices().get(chosen)
                : (String) value;
        if (text != null && !text.equals(field.text())) {
            context.stack()
                    .execute(context.edits().change("Set " + field.words().name(), () -> field.set(text)));
        }
    }
}
