// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.ui.views.properties.ComboBoxPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.eclipse.ui.views.properties.TextPropertyDescriptor;
import org.offramp.hardware.HardwarePackage;

/** An element in the Properties view, with what it contains below a heading for each. */
final class ElementProperties implements IPropertySource {
    private final EObject element;
    private final DiagramContext context;
    private final List<Field> fields = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();

    ElementProperties(EObject element, DiagramContext context) {
        this.element = element;
        this.context = context;
        collect(element, "General");
    }

    private void collect(EObject from, String heading) {
        for (Field field : Field.of(from)) {
            boolean place = field.feature().getEContainingClass() == HardwarePackage.Literals.DIAGRAM_ELEMENT;
            if (!place || from == element) { // what lies within another has no place of its own
                fields.add(field);
                headings.add(place ? "Place on the sheet" : heading);
            }
        }
        for (EReference inner : from.eClass().getEAllContainments()) {
            if (inner.isMany()) {
                int number = 1;
                for (Object each : (List<?>) from.eGet(inner)) {
                    collect(
                            (EObject) each,
                            FeatureWords.label(inner.getName()) + " " + number++ + ": "
                                    + ElementLabels.text((EObject) each));
                }
            }
        }
    }

    @Override
    public Object getEditableValue() {
        return element;
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        IPropertyDescriptor[] descriptors = new IPropertyDescriptor[fields.size()];
        for (int i = 0; i < descriptors.length; i++) {
            descriptors[i] = descriptor(i);
        }
        return descriptors;
    }

    private IPropertyDescriptor descriptor(int index) {
        Field field = fields.get(index);
        String label = field.words().label();
        List<String> choices = field.choices();
        PropertyDescriptor descriptor = choices.isEmpty()
                ? new TextPropertyDescriptor(index, label)
                : new ComboBoxPropertyDescriptor(index, label, choices.toArray(String[]::new));
        descriptor.setCategory(headings.get(index));
        descriptor.setDescription(field.words().documentation());
        if (choices.isEmpty()) {
            descriptor.setValidator(text -> field.refusal(String.valueOf(text)).orElse(null));
        } else {
            descriptor.setLabelProvider(LabelProvider.createTextProvider(
                    chosen -> chosen instanceof Integer at && at >= 0 && at < choices.size() ? choices.get(at) : ""));
        }
        return descriptor;
    }

    @Override
    public @Nullable Object getPropertyValue(Object id) {
        Field field = fields.get((Integer) id);
        List<String> choices = field.choices();
        return choices.isEmpty() ? field.text() : (Object) choices.indexOf(field.text());
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        Field field = fields.get((Integer) id);
        String text = value instanceof Integer chosen
                ? chosen < 0 ? "" : field.choices().get(chosen)
                : String.valueOf(value);
        if (!text.equals(field.text())) {
            context.stack()
                    .execute(context.edits().change("Set " + field.words().name(), () -> field.set(text)));
        }
    }

    @Override
    public boolean isPropertySet(Object id) {
        return !fields.get((Integer) id).text().isEmpty();
    }

    @Override
    public void resetPropertyValue(Object id) {
        setPropertyValue(id, "");
    }
}
