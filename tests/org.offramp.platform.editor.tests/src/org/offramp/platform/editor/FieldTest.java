// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.Memory;
import org.offramp.hardware.OperatorKind;
import org.offramp.hardware.OperatorSupport;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;

/** What is read and typed of an element, without a window. */
final class FieldTest {
    private final HardwareFactory factory = HardwareFactory.eINSTANCE;
    private final Processor processor = factory.createProcessor();

    private static Field field(EObject element, String label) {
        return Field.of(element).stream()
                .filter(each -> each.words().label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + label));
    }

    @Test
    void showsNumbersWithTheirUnitAndTakesThemBack() {
        Field clock = field(processor, "Clock");
        assertThat(clock.text()).isEmpty();
        clock.set("100 MHz");
        assertThat(processor.getClockHertz().getValue()).isEqualTo(1e8);
        assertThat(clock.text()).isEqualTo("100 MHz");
        assertThat(clock.refusal(clock.text())).isEmpty();
        clock.set("");
        assertThat(processor.getClockHertz()).isNull();
    }

    @Test
    void saysWhatANumberIsAndWhatCouldBeTyped() {
        assertThat(field(processor, "Clock").words().unit()).isEqualTo("Hz");
        assertThat(field(processor, "Clock").words().documentation())
                .contains("Clock in hertz", "A number in Hz, positive; for example 150 MHz.");
        assertThat(field(processor, "Relative uncertainty").words().unit()).isEmpty();
        assertThat(field(processor, "Relative uncertainty").words().documentation())
                .endsWith("A number, non-negative; for example 30 %.");
        assertThat(field(processor, "Weight rate").words().documentation()).contains("that of \"Memory rate\" when");
        assertThat(field(processor, "Clock, source").words().documentation())
                .contains("Clock in hertz", " — Where the number can be looked up")
                .doesNotContain("for example 150 MHz");
    }

    @Test
    void refusesWhatIsNotANumberOrNotInItsRange() {
        assertThat(field(processor, "Clock").refusal("fast"))
                .hasValue("\"fast\" is not a number in Hz. Maybe like 150 MHz or 1.5e8.");
        assertThat(field(processor, "Clock").refusal("0 Hz")).hasValue("0 Hz is not a positive number.");
        Memory memory = factory.createMemory();
        assertThat(field(memory, "Size").refusal("1.5 B")).hasValue("1.5 B is not a positive whole number.");
        assertThat(field(memory, "Size").refusal("1.5 KiB")).isEmpty();
        assertThat(field(processor, "X").refusal("1.5")).hasValue("\"1.5\" is not a whole number.");
    }

    @Test
    void offersKindsInWords() {
        OperatorSupport support = factory.createOperatorSupport();
        Field operator = field(support, "Operator");
        assertThat(operator.choices()).contains("any", "depthwise convolution");
        operator.set("depthwise convolution");
        assertThat(support.getOperator()).isEqualTo(OperatorKind.DEPTHWISE_CONVOLUTION);
        assertThat(operator.text()).isEqualTo("depthwise convolution");
        assertThat(operator.refusal("depthwiseConvolution")).isPresent();
        assertThat(ElementLabels.full(support)).isEqualTo("Operator support depthwise convolution");
    }

    @Test
    void offersTheProcessorsThatALinkCanHave() {
        Platform platform = factory.createPlatform();
        processor.setName("little");
        platform.getProcessors().add(processor);
        var link = factory.createLink();
        platform.getLinks().add(link);
        Field first = field(link, "First end");
        assertThat(first.choices()).containsExactly("little");
        first.set("little");
        assertThat(link.getFirst()).isEqualTo(processor);
    }

    @Test
    void leavesOutWhatNobodyTypes() {
        assertThat(Field.of(factory.createPlatform()))
                .extracting(each -> each.words().label())
                .containsExactly("Name", "Description");
    }
}
