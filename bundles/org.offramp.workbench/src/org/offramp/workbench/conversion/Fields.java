// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.offramp.request.RequestPackage;

/** Makes widgets that show and change one attribute each, in rows, and keeps them true. */
final class Fields {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;

    private final FormToolkit toolkit;
    private final ConversionDocument document;
    private final FieldMessages messages;
    private final List<Runnable> refreshers = new ArrayList<>();

    Fields(FormToolkit toolkit, ConversionDocument document, FieldMessages messages) {
        this.toolkit = toolkit;
        this.document = document;
        this.messages = messages;
        document.onChange(this::refresh);
    }

    FormToolkit toolkit() {
        return toolkit;
    }

    ConversionDocument document() {
        return document;
    }

    /** A text that takes the room there is. */
    PathField path(Rows rows, EAttribute attribute, String label, String hint) {
        Text text = text(rows, attribute, hint);
        return new PathField(rows.field(label, text), text);
    }

    /** A number with its unit behind it; the hint in the field is what holds when it is empty. */
    void number(Rows rows, EAttribute attribute, String label, String usual, String unit) {
        rows.field(label, text(rows, attribute, usual), unit);
    }

    /** Limits of memory by processor, in one line. */
    void memory(Rows rows) {
        MemoryField field = new MemoryField(rows.control(), toolkit, document);
        rows.field("Memory, at most", field.control());
        refreshers.add(field::refresh);
        messages.put(MODEL.getMemoryLimit_MaxBytes(), field.control());
        messages.put(MODEL.getMemoryLimit_Processor(), field.control());
    }

    private Text text(Rows rows, EAttribute attribute, String hint) {
        Text text = toolkit.createText(rows.control(), document.get(attribute), SWT.SINGLE | SWT.BORDER);
        text.setMessage(hint);
        text.setData(attribute);
        text.addModifyListener(event -> document.set(attribute, text.getText()));
        refreshers.add(() -> {
            String now = document.get(attribute);
            if (!now.equals(text.getText().strip())) {
                text.setText(now);
            }
        });
        messages.put(attribute, text);
        return text;
    }

    /** The values of an enumeration, or the ids of what is installed; the first entry leaves the choice open. */
    Combo choice(Rows rows, EAttribute attribute, String label, String usual, List<String> values) {
        Combo combo = new Combo(rows.control(), SWT.READ_ONLY | SWT.DROP_DOWN);
        toolkit.adapt(combo, true, true);
        combo.setData(attribute);
        rows.field(label, combo);
        ChoiceItems items = new ChoiceItems(combo, usual);
        items.offer(values, document.get(attribute));
        combo.setData(ChoiceItems.class.getName(), items);
        combo.addListener(SWT.Selection, event -> document.set(attribute, items.chosen()));
        refreshers.add(() -> items.show(document.get(attribute)));
        messages.put(attribute, combo);
        return combo;
    }

    void flag(Rows rows, EAttribute attribute, String label) {
        Button button = toolkit.createButton(rows.control(), label, SWT.CHECK | SWT.WRAP);
        button.setData(attribute);
        rows.field("", button);
        button.setSelection("true".equals(document.get(attribute)));
        button.addListener(SWT.Selection, event -> document.set(attribute, button.getSelection() ? "true" : ""));
        refreshers.add(() -> button.setSelection("true".equals(document.get(attribute))));
        messages.put(attribute, button);
    }

    void onRefresh(Runnable refresher) {
        refreshers.add(refresher);
    }

    FieldMessages messages() {
        return messages;
    }

    /** Brings the widgets in line with the document, and says what is wrong with it. */
    private void refresh() {
        refreshers.forEach(Runnable::run);
        messages.refresh();
    }
}
