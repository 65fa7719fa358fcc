// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.offramp.request.Conversion;
import org.offramp.request.RequestFactory;
import org.offramp.request.RequestPackage;

class ConversionDocumentTest {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;

    private final ConversionDocument document = new ConversionDocument(complete());

    @Test
    void whatIsNotSaidIsNotInTheFile() {
        assertThat(document.get(MODEL.getConversion_Objective())).isEmpty();
        assertThat(text()).doesNotContain("objective", "limits", "analysis");
    }

    @Test
    void aLimitComesIntoTheFileAndGoesWithTheElementAroundIt() {
        document.set(MODEL.getLimits_MaxAccuracyDrop(), " 0.02 ");
        assertThat(document.get(MODEL.getLimits_MaxAccuracyDrop())).isEqualTo("0.02");
        assertThat(text()).contains("<limits maxAccuracyDrop=\"0.02\"/>");
        document.set(MODEL.getLimits_MaxAccuracyDrop(), "");
        assertThat(text()).doesNotContain("limits");
    }

    @Test
    void aNumberStaysAsItIsTyped() {
        for (String text : List.of("0", "0.", "0.0", "0.00", "0.005", "5e-3", "")) {
            document.set(MODEL.getLimits_MaxAccuracyDrop(), text);
            assertThat(document.get(MODEL.getLimits_MaxAccuracyDrop())).isEqualTo(text);
        }
        document.set(MODEL.getLimits_MaxAccuracyDrop(), "5e-3");
        assertThat(text()).contains("maxAccuracyDrop=\"0.005\"");
    }

    @Test
    void whatIsNoNumberIsAProblemAndLeavesTheFileAsItWas() {
        document.set(MODEL.getLimits_MaxLatencySeconds(), "0.5");
        String before = text();
        document.set(MODEL.getLimits_MaxLatencySeconds(), "fast");
        assertThat(document.get(MODEL.getLimits_MaxLatencySeconds())).isEqualTo("fast");
        assertThat(document.problems())
                .containsExactly(new ConversionDocument.Problem(
                        MODEL.getLimits_MaxLatencySeconds(), "\"fast\" is no number. Give one such as 0.05."));
        assertThat(text()).isEqualTo(before);
        document.set(MODEL.getLimits_MaxLatencySeconds(), "0.5");
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void theRulesOfTheFileAreProblemsOfTheirFields() {
        document.set(MODEL.getConversion_Platform(), "");
        document.set(MODEL.getLimits_MaxExits(), "0");
        document.set(MODEL.getLimits_MinAccuracy(), "0.9");
        document.set(MODEL.getLimits_MaxAccuracyDrop(), "0.9");
        assertThat(document.problems())
                .containsExactly(
                        new ConversionDocument.Problem(MODEL.getConversion_Platform(), "Has no platform. Give it one."),
                        new ConversionDocument.Problem(
                                MODEL.getLimits_MaxExits(), "MaxExits is 0. Give a finite number above 0."),
                        new ConversionDocument.Problem(
                                MODEL.getLimits_MinAccuracy(),
                                "Has both maxAccuracyDrop and minAccuracy. Keep one of them."));
    }

    @Test
    void lettersTypedIntoOneFieldAreOneStep() {
        document.set(MODEL.getConversion_Solver(), "exact");
        document.set(MODEL.getConversion_Backbone(), "n");
        document.set(MODEL.getConversion_Backbone(), "ne");
        document.undo();
        assertThat(document.get(MODEL.getConversion_Backbone())).isEqualTo("network.onnx");
        document.undo();
        assertThat(document.get(MODEL.getConversion_Solver())).isEmpty();
        assertThat(document.canUndo()).isFalse();
        document.redo();
        document.redo();
        assertThat(document.get(MODEL.getConversion_Backbone())).isEqualTo("ne");
        assertThat(document.canRedo()).isFalse();
    }

    @Test
    void somethingNewEndsWhatCouldBeRedone() {
        document.set(MODEL.getConversion_Solver(), "exact");
        document.undo();
        document.set(MODEL.getConversion_Engine(), "mxnet");
        assertThat(document.canRedo()).isFalse();
    }

    @Test
    void limitsOfMemoryAreTextAndElementsOfTheFile() {
        document.setMemory("little-cores=300000,  big-cores = 2");
        assertThat(text())
                .contains(
                        "<memory processor=\"little-cores\" maxBytes=\"300000\"/>",
                        "<memory processor=\"big-cores\" maxBytes=\"2\"/>");
        assertThat(document.memory()).isEqualTo("little-cores=300000,  big-cores = 2");
        document.set(MODEL.getConversion_Solver(), "exact");
        document.setMemory("");
        assertThat(text()).doesNotContain("limits");
        document.undo();
        assertThat(document.memory()).isEqualTo("little-cores=300000, big-cores=2");
    }

    @Test
    void limitsOfMemoryStayAsTheyAreTyped() {
        for (String text : List.of("a", "a=", "a=1", "a=1,", "a=1, b=2")) {
            document.setMemory(text);
            assertThat(document.memory()).isEqualTo(text);
        }
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void limitsOfMemoryThatCannotBeReadAreAProblem() {
        document.setMemory("a=1");
        for (String text : List.of("a", "=1", "a=much", "a=1, b")) {
            document.setMemory(text);
            assertThat(document.memory()).isEqualTo(text);
            assertThat(document.problems())
                    .extracting(ConversionDocument.Problem::attribute)
                    .containsExactly(MODEL.getMemoryLimit_MaxBytes());
        }
        document.setMemory("a=1, a=2");
        assertThat(document.problems())
                .singleElement()
                .extracting(ConversionDocument.Problem::text)
                .asString()
                .contains("the processor 'a' again");
    }

    @Test
    void limitsOfMemoryStayWhenTheOtherLimitsGo() {
        document.set(MODEL.getLimits_MaxExits(), "2");
        document.setMemory("a=1");
        document.set(MODEL.getLimits_MaxExits(), "");
        assertThat(document.memory()).isEqualTo("a=1");
    }

    @Test
    void tellsOfChangesOnly() {
        int[] told = {0};
        document.onChange(() -> told[0]++);
        document.set(MODEL.getConversion_Backbone(), "network.onnx");
        document.setBlueprints(List.of());
        assertThat(told[0]).isZero();
        document.setBlueprints(List.of("global-pool-dense"));
        assertThat(told[0]).isOne();
        assertThat(text()).contains("<blueprints>global-pool-dense</blueprints>");
    }

    @Test
    void whatIsTakenInReplacesAllAndCanBeUndone() {
        document.set(MODEL.getLimits_MaxExits(), "many");
        Conversion other = complete();
        other.setBackbone("other.onnx");
        document.takeIn(other);
        assertThat(document.get(MODEL.getConversion_Backbone())).isEqualTo("other.onnx");
        assertThat(document.problems()).isEmpty();
        document.undo();
        assertThat(document.get(MODEL.getConversion_Backbone())).isEqualTo("network.onnx");
        document.redo();
        assertThat(document.get(MODEL.getConversion_Backbone())).isEqualTo("other.onnx");
    }

    /** A window that comes to the front twice at once reads the file twice. */
    @Test
    void whatIsTakenInAgainIsNoStepOfItsOwn() {
        Conversion other = complete();
        other.setBackbone("other.onnx");
        document.takeIn(other);
        document.takeIn(EcoreUtil.copy(other));
        document.undo();
        assertThat(document.get(MODEL.getConversion_Backbone())).isEqualTo("network.onnx");
        assertThat(document.canUndo()).isFalse();
    }

    private String text() {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }

    private static Conversion complete() {
        Conversion conversion = RequestFactory.eINSTANCE.createConversion();
        conversion.setBackbone("network.onnx");
        conversion.setData("npz:data.npz");
        conversion.setPlatform("p.platform");
        return conversion;
    }
}
