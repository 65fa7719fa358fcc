// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.offramp.hardware.HardwarePackage;
import org.offramp.hardware.io.Measure;

/** What people read of a {@link Field} beside its value. */
record FieldWords(EStructuralFeature feature, EStructuralFeature part) {
    /** Such as {@code Clock} or {@code Clock, source}. */
    String label() {
        return FeatureWords.label(feature.getName()) + detail();
    }

    /** The same within a sentence. */
    String name() {
        return FeatureWords.of(feature.getName()) + detail();
    }

    private String detail() {
        if (part == HardwarePackage.Literals.QUANTITY__SOURCE) {
            return ", source";
        }
        return part == HardwarePackage.Literals.QUANTITY__ESTIMATED ? ", estimate" : "";
    }

    private Optional<Measure> measure() {
        return part == HardwarePackage.Literals.QUANTITY__VALUE ? Measure.of(feature) : Optional.empty();
    }

    /** Of a number that has none; empty where there is none. */
    String unit() {
        return measure().map(measure -> number().symbol()).orElse("");
    }

    /** How its number is written. */
    UnitText number() {
        return new UnitText(measure().map(Measure::unit).orElse(UnitText.SHARE));
    }

    /** From the metamodel, with the range of values and an example of what could be typed. */
    String documentation() {
        String more = part == feature || measure().isPresent() ? "" : " — " + documentation(part);
        String range = measure()
                .map(measure -> " A number" + number().within() + ", " + measure.range() + "; for example "
                        + number().example() + ".")
                .orElse("");
        return documentation(feature) + more + range;
    }

    /** What it says of other features, in their words too. */
    private static String documentation(EStructuralFeature of) {
        String text = Optional.ofNullable(EcoreUtil.getDocumentation(of)).orElse("");
        for (EStructuralFeature each : of.getEContainingClass().getEAllStructuralFeatures()) {
            String name = each.getName();
            if (text.contains(name) && !name.equals(FeatureWords.apart(name))) {
                text = text.replace(name, "\"" + FeatureWords.label(name) + "\"");
            }
        }
        return text;
    }
}
