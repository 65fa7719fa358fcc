// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.hardware.HardwarePackage;

class MeasureTest {

    static List<EStructuralFeature> features() {
        return HardwarePackage.eINSTANCE.getEClassifiers().stream()
                .filter(EClass.class::isInstance)
                .flatMap(type -> ((EClass) type).getEStructuralFeatures().stream())
                .toList();
    }

    static Stream<EStructuralFeature> quantities() {
        return features().stream().filter(feature -> feature.getEType() == HardwarePackage.Literals.QUANTITY);
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyFeatureIsDocumented(EStructuralFeature feature) {
        assertThat(EcoreUtil.getDocumentation(feature)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void everyQuantityHasAUnit(EStructuralFeature feature) {
        assertThat(Measure.of(feature))
                .hasValueSatisfying(measure -> assertThat(measure.unit()).isNotBlank());
    }

    @Test
    void whatIsNoQuantityHasNoMeasure() {
        assertThat(Measure.of(HardwarePackage.Literals.NAMED_ELEMENT__NAME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POSITIVE, 1e-9, true",
        "POSITIVE, 0, false",
        "POSITIVE, -1, false",
        "POSITIVE, NaN, false",
        "POSITIVE, Infinity, false",
        "NON_NEGATIVE, 0, true",
        "NON_NEGATIVE, -1e-9, false",
        "NON_NEGATIVE, NaN, false",
        "NON_NEGATIVE, Infinity, false",
        "POSITIVE_WHOLE, 1, true",
        "POSITIVE_WHOLE, 1.5, false",
        "POSITIVE_WHOLE, 0, false",
    })
    void aRangeContains(Measure.Range range, double value, boolean expected) {
        assertThat(range.contains(value)).isEqualTo(expected);
    }
}
