// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.HardwarePackage;
import org.offramp.hardware.NamedElement;
import org.offramp.hardware.Platform;
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
            } else if (!feature.isMany() && !isContainment(feature)) {
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

    /** Such as {@code clockHertz} or {@code clockHertz, source}. */
    String label() {
        return ofQuantity() && part != WORDS.getQuantity_Value()
                ? feature.getName() + ", " + part.getName()
                : feature.getName();
    }

    /** Symbol of the unit, empty where there is none. */
    String unit() {
        return part == WORDS.getQuantity_Value()
                ? Measure.of(feature).map(Measure::unit).orElse("")
                : "";
    }

    /** From the metamodel, with the range of values. */
    String documentation() {
        String text = Optional.ofNullable(EcoreUtil.getDocumentation(feature)).orElse("");
        String more = ofQuantity() && part != WORDS.getQuantity_Value()
                ? " — " + Optional.ofNullable(EcoreUtil.getDocumentation(part)).orElse("")
                : "";
        String range = unit().isEmpty()
                ? ""
                : Measure.of(feature)
                        .map(measure -> " In " + measure.unit() + ", " + measure.range() + ".")
                        .orElse("");
        return text + more + range;
    }

    String text() {
        EObject owner = owner();
        if (owner == null || !owner.eIsSet(part)) {
            return "";
        }
        Object value = owner.eGet(part);
        if (value instanceof NamedElement named) {
            return String.valueOf(named.getName());
        }
        return value instanceof Enumerator literal ? literal.getLiteral() : String.valueOf(value);
    }

    private @Nullable EObject owner() {
        return ofQuantity() ? (EObject) element.eGet(feature) : element;
    }

    /** What can be chosen; empty where anything can be typed. */
    List<String> choices() {
        if (part.getEType() instanceof EEnum kinds) {
            return kinds.getELiterals().stream().map(EEnumLiteral::getLiteral).toList();
        }
        return part instanceof EReference
                ? candidates().stream().map(NamedElement::getName).toList()
                : List.of();
    }

    private List<? extends NamedElement> candidates() {
        EObject root = EcoreUtil.getRootContainer(element);
        return root instanceof Platform platform ? platform.getProcessors() : List.of();
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
        if (part == WORDS.getQuantity_Value()) {
            return refusalOfNumber(text);
        }
        return part.getEType() == EcorePackage.Literals.EINT && !text.strip().matches("[+-]?\\d{1,9}")
                ? Optional.of("\"" + text + "\" is not a whole number.")
                : Optional.empty();
    }

    private Optional<String> refusalOfNumber(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return Measure.of(feature)
                    .filter(measure -> !measure.range().contains(value))
                    .map(measure -> text + " is not a " + measure.range() + " number.");
        } catch (NumberFormatException e) {
            return Optional.of("\"" + text + "\" is not a number. Maybe like 1.8e9.");
        }
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
        if (part instanceof EReference) {
            return candidates().stream()
                    .filter(each -> text.equals(each.getName()))
                    .findFirst()
                    .orElseThrow();
        }
        return EcoreUtil.createFromString(((EAttribute) part).getEAttributeType(), text);
    }
}
