// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.hardware.HardwarePackage;

/** How the names of the metamodel are called. */
final class FeatureWordsTest {
    @ParameterizedTest
    @CsvSource({
        "clockHertz, Clock",
        "memoryBytesPerSecond, Memory rate",
        "secondsPerOperator, Time per operator",
        "latencySeconds, Latency",
        "wakeUpJoules, Wake-up energy",
        "macsPerSecond, Speed",
        "macsPerCycle, Speed per cycle",
        "joulesPerByte, Energy per byte",
        "bytesPerSecond, Rate",
        "bytes, Size",
        "watts, Power",
        "relativeUncertainty, Relative uncertainty",
        "modelId, Model",
        "x, X"
    })
    void saysWhatItIs(String name, String label) {
        assertThat(FeatureWords.label(name)).isEqualTo(label);
    }

    @Test
    void takesWordsApartAndLeavesTheirNumbers() {
        assertThat(FeatureWords.apart("depthwiseConvolution")).isEqualTo("depthwise convolution");
        assertThat(FeatureWords.apart("float32")).isEqualTo("float32");
    }

    @Test
    void givesEveryFeatureOfAnElementALabelOfItsOwnWithoutUnits() {
        for (var classifier : HardwarePackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass elements) {
                List<String> labels = elements.getEAllStructuralFeatures().stream()
                        .map(each -> FeatureWords.label(each.getName()))
                        .toList();
                assertThat(labels)
                        .doesNotHaveDuplicates()
                        .allMatch(label -> label.matches("[A-Z][a-z -]*"))
                        .noneMatch(label ->
                                label.toLowerCase(Locale.ROOT).matches(".*(hertz|seconds|bytes|joules|watts|macs).*"));
            }
        }
    }
}
