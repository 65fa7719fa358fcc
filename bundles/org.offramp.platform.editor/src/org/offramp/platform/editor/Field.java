// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.HardwarePackage;
import org.offramp.hardware.Quantity;
import org.offramp.hardware.io.Measure;

/**
 * Something about an element that can be read and typed as text: an attribute, a choice, or the value, source or
 * reasoning of a quantity.
 *
 * @param element the element or quantity owner that has the feature
 * @param feature the attribute, the reference to another element, or the quantity
 * @param part for a quantity: which attribute of it; else the feature itself
 */
record Field(EObject element, EStructuralFeature feature, EStructuralFeature part) {
    private static final HardwarePackage WORDS = HardwarePackage.eINSTANCE;

    /** All fields of an element itself, without those of elements that it contains. */
    static List<Field> of(EObject element) {
        List<Field> fields = new ArrayList<>();
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (feature.getEType() == WORDS.getQuantity()) {
                fields.add(new Field(element, feature, WORDS.getQuantity_Value()));
                fields.add(new Field(element, feature, WORDS.getQuantity_Source()));
                fields.add(new Field(element, feature, WORDS.getQuantity_Estimated()));
            } else if (!feature.isMany() && !isContainment(feature) && !feature.isDerived()) {
                fields.add(new Field(element, feature, feature));
            }
        }
        return fields;
    }

    private static boolean isContainment(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainment();
    }

    private boolean ofQuantity() {
        return part != feature;
    }

    private boolean isNumber() {
        return part == WORDS.getQuantity_Value();
    }

    /** How it is called and explained. */
    FieldWords words() {
        return new FieldWords(feature, part);
    }

    private Optional<Measure> measure() {
        return isNumber() ? Measure.of(feature) : Optional.empty();
    }

    private UnitText number() {
        return words().number();
    }

    /** What is shown, and what is accepted when it is typed. */
    String text() {
        EObject owner = owner();
        if (owner == null || !owner.eIsSet(part)) {
            return "";
        }
        Object value = owner.eGet(part);
        return isNumber() && value instanceof Double number ? number().text(number) : Choices.label(value);
    }

    private @Nullable EObject owner() {
        return ofQuantity() ? (EObject) element.eGet(feature) : element;
    }

    /** What can be chosen; empty where anything can be typed. */
    List<String> choices() {
        return ofQuantity() ? List.of() : new Choices(element, part).labels();
    }

    /** Why the text can't be taken; empty if it can. */
    Optional<String> refusal(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (!choices().isEmpty()) {
            return choices().contains(text.strip())
                    ? Optional.empty()
                    : Optional.of("\"" + text + "\" is none of " + String.join(", ", choices()) + ".");
        }
        if (isNumber()) {
            return refusalOfNumber(text);
        }
        return part.getEType() == EcorePackage.Literals.EINT && !text.strip().matches("[+-]?\\d{1,9}")
                ? Optional.of("\"" + text + "\" is not a whole number.")
                : Optional.empty();
    }

    private Optional<String> refusalOfNumber(String text) {
        OptionalDouble value = number().value(text);
        if (value.isEmpty()) {
            return Optional.of("\"" + text + "\" is not a number" + number().within() + ". Maybe like "
                    + number().example() + " or 1.5e8.");
        }
        return measure()
                .filter(measure -> !measure.range().contains(value.getAsDouble()))
                .map(measure -> text + " is not a " + measure.range() + " number.");
    }

    /** Takes a text that isn't refused; a blank one takes the value away. Within a {@link ModelChange}. */
    void set(String text) {
        if (ofQuantity()) {
            setInQuantity(text.strip());
        } else if (text.isBlank()) {
            element.eUnset(part);
        } else {
            element.eSet(part, value(text.strip()));
        }
    }

    private void setInQuantity(String text) {
        Quantity quantity = (Quantity) element.eGet(feature);
        if (quantity == null) {
            if (text.isEmpty()) {
                return;
            }
            quantity = HardwareFactory.eINSTANCE.createQuantity();
            element.eSet(feature, quantity);
        }
        if (text.isEmpty()) {
            quantity.eUnset(part);
        } else {
            quantity.eSet(part, value(text));
        }
        if (!quantity.isSetValue() && quantity.getSource() == null && quantity.getEstimated() == null) {
            element.eUnset(feature);
        }
    }

    private Object value(String text) {
        if (isNumber()) {
            return number().value(text).orElseThrow();
        }
        return choices().isEmpty()
                ? EcoreUtil.createFromString(((EAttribute) part).getEAttributeType(), text)
                : new Choices(element, part).value(text).orElseThrow();
    }
}
