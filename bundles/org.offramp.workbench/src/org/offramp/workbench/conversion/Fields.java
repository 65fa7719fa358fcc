// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.offramp.request.RequestPackage;

/** Makes widgets that show and change one attribute each, in a grid of three columns, and keeps them true. */
final class Fields {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;
    private static final int COLUMNS = 3;
    private static final int NARROW = 90;
    private static final int WIDE = 120;
    /** Longer texts go on in a second line, so that the form fits beside the navigator. */
    private static final int WRAP = 150;

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

    /** A text that takes the room there is; the third column is left to the caller when it asks for it. */
    Text path(Composite parent, EAttribute attribute, String label, String hint, boolean button) {
        Text text = text(parent, attribute, label, hint);
        wide().span(button ? 1 : COLUMNS - 1, 1).applyTo(text);
        return text;
    }

    /** A number with its unit behind it; the hint in the field is what holds when it is empty. */
    Text number(Composite parent, EAttribute attribute, String label, String usual, String unit) {
        Text text = text(parent, attribute, label, usual);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(NARROW, SWT.DEFAULT)
                .indent(5, 0)
                .applyTo(text);
        Label behind = toolkit.createLabel(parent, unit, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(WRAP, SWT.DEFAULT)
                .applyTo(behind);
        return text;
    }

    /** Limits of memory by processor, in one line. */
    void memory(Composite parent) {
        label(parent, "Memory, at most");
        MemoryField field = new MemoryField(parent, toolkit, document);
        wide().applyTo(field.control());
        refreshers.add(field::refresh);
        messages.put(MODEL.getMemoryLimit_MaxBytes(), field.control());
        messages.put(MODEL.getMemoryLimit_Processor(), field.control());
    }

    private static GridDataFactory wide() {
        return GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(WIDE, SWT.DEFAULT)
                .indent(5, 0)
                .span(COLUMNS - 1, 1);
    }

    private Text text(Composite parent, EAttribute attribute, String label, String hint) {
        label(parent, label);
        Text text = toolkit.createText(parent, document.get(attribute), SWT.SINGLE | SWT.BORDER);
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
    Combo choice(Composite parent, EAttribute attribute, String label, String usual, List<String> values) {
        label(parent, label);
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        toolkit.adapt(combo, true, true);
        combo.setData(attribute);
        wide().applyTo(combo);
        ChoiceItems items = new ChoiceItems(combo, usual);
        items.offer(values, document.get(attribute));
        combo.setData(ChoiceItems.class.getName(), items);
        combo.addListener(SWT.Selection, event -> document.set(attribute, items.chosen()));
        refreshers.add(() -> items.show(document.get(attribute)));
        messages.put(attribute, combo);
        return combo;
    }

    Button flag(Composite parent, EAttribute attribute, String label) {
        toolkit.createLabel(parent, "");
        Button button = toolkit.createButton(parent, label, SWT.CHECK | SWT.WRAP);
        button.setData(attribute);
        wide().hint(2 * WRAP, SWT.DEFAULT).applyTo(button);
        button.setSelection("true".equals(document.get(attribute)));
        button.addListener(SWT.Selection, event -> document.set(attribute, button.getSelection() ? "true" : ""));
        refreshers.add(() -> button.setSelection("true".equals(document.get(attribute))));
        messages.put(attribute, button);
        return button;
    }

    private void label(Composite parent, String text) {
        Label label = toolkit.createLabel(parent, text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
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
