// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.OperatorSupport;
import org.offramp.hardware.Platform;
import org.offramp.hardware.PowerState;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

/** Each row damages a valid platform in one place and expects that one finding. */
class PlatformValidationTest {

    private static final String SMALL = "processors[0] \"small-core\"";
    private static final String LARGE = "processors[1] \"large-core\"";

    static Stream<Arguments> defects() {
        return Stream.of(names(), numbers(), processors(), operators(), power(), memories(), links())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                row("platform: has no name. Give it one.", platform -> platform.setName(" ")),
                row(
                        "processors[1]: has no name. Give it one.",
                        platform -> large(platform).setName(null)),
                row(
                        LARGE.replace("large", "small") + ": has the name of an earlier one. Rename one of them.",
                        platform -> large(platform).setName("small-core")),
                row(
                        "memories[1] \"shared RAM\": has the name of an earlier one. Rename one of them.",
                        platform -> platform.getMemories().get(1).setName("shared RAM")),
                row(
                        "links[1] \"mailbox\": has the name of an earlier one. Rename one of them.",
                        platform -> platform.getLinks().add(EcoreUtil.copy(link(platform)))));
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                row(
                        LARGE + " / clockHertz: is -1.0, not a positive number. Give it in Hz.",
                        platform -> large(platform).getClockHertz().setValue(-1)),
                row(
                        LARGE + " / operators[0] / macsPerCycle: is 0.0, not a positive number. Give it in MAC/cycle.",
                        platform -> operator(platform).getMacsPerCycle().setValue(0)),
                row(
                        LARGE
                                + " / powerStates[2] / wakeUpSeconds: is -1.0E-6, not a non-negative number. Give it"
                                + " in s.",
                        platform -> sleep(platform).getWakeUpSeconds().setValue(-1e-6)),
                row(
                        "memories[0] \"shared RAM\" / bytes: is 0.5, not a positive whole number. Give it in B.",
                        platform -> memory(platform).getBytes().setValue(0.5)),
                row(
                        "links[0] \"mailbox\" / bytesPerSecond: is Infinity, not a positive number. Give it in B/s.",
                        platform -> link(platform).getBytesPerSecond().setValue(Double.POSITIVE_INFINITY)),
                row(
                        "links[0] \"mailbox\" / joulesPerByte: is NaN, not a non-negative number. Give it in J/B.",
                        platform -> link(platform).getJoulesPerByte().setValue(Double.NaN)),
                row(
                        LARGE + " / clockHertz: has no value. Give it one.",
                        platform -> large(platform).getClockHertz().unsetValue()),
                row(
                        LARGE + " / clockHertz: has no source. Give either source (document, revision, page)"
                                + " or estimated (the reasoning).",
                        platform -> large(platform).getClockHertz().setEstimated(" ")),
                row(
                        LARGE + " / clockHertz: has a source and is estimated. Give either source (document, revision,"
                                + " page) or estimated (the reasoning).",
                        platform -> large(platform).getClockHertz().setSource("data sheet, rev. 3, p. 12")));
    }

    private static Stream<Arguments> processors() {
        return Stream.of(
                row(
                        LARGE + ": has the model \"generic-large-microcontroller\" without its bundle and version."
                                + " Give both, so that the plug-in can be found, or remove modelId.",
                        platform -> large(platform).setVersion(null)),
                row(LARGE + ": names a bundle without a model. Give modelId, or remove the bundle.", platform -> {
                    large(platform).setModelId("");
                    large(platform).getOverridden().clear();
                }),
                row(
                        LARGE + ": overrides memories, clockHertz of no model. Give modelId, or remove overridden.",
                        platform ->
                                withoutModel(large(platform)).getOverridden().add("clockHertz")),
                row(
                        LARGE + ": overrides \"clock\", which is not a feature of a descriptor."
                                + " Maybe one of clockHertz, memories, memoryBytesPerSecond, operators, powerStates,"
                                + " relativeUncertainty, secondsPerInvocation, secondsPerOperator, weightBytesPerSecond.",
                        platform -> large(platform).getOverridden().add("clock")),
                row(
                        SMALL + ": reaches no RAM. Add one inside of it, or name it in a memory of the platform.",
                        platform -> memory(platform).getProcessors().remove(0)));
    }

    private static Stream<Arguments> operators() {
        return Stream.of(
                row(
                        LARGE + ": has no operators. Add at least one.",
                        platform -> large(platform).getOperators().clear()),
                row(
                        LARGE + " / operators[0]: has no speed. Give either macsPerSecond or macsPerCycle.",
                        platform -> operator(platform).setMacsPerCycle(null)),
                row(
                        LARGE + " / operators[0]: has two speeds. Give either macsPerSecond or macsPerCycle.",
                        platform -> operator(platform).setMacsPerSecond(estimate(1e6))),
                row(
                        LARGE + " / operators[0]: has macsPerCycle on a processor without a clock."
                                + " Give the processor's clockHertz, or macsPerSecond here.",
                        platform -> {
                            large(platform).getOperators().subList(1, 4).clear();
                            large(platform).setClockHertz(null);
                        }),
                row(
                        LARGE + " / operators[4]: repeats operator any with element type float32."
                                + " Remove one of the two.",
                        platform -> large(platform).getOperators().add(EcoreUtil.copy(operator(platform)))),
                row(
                        LARGE + " / operators[0]: has no elementType. Choose one of float32, float16, int8.",
                        platform -> operator(platform).unsetElementType()));
    }

    private static Stream<Arguments> power() {
        return Stream.of(
                row(
                        LARGE + ": has no active power state. Add one with its power in W, so that energy can be told.",
                        platform -> large(platform).getPowerStates().remove(0)),
                row(
                        LARGE + ": has no powerStates. Add at least one.",
                        platform -> large(platform).getPowerStates().clear()),
                row(
                        LARGE + " / powerStates[3]: is a second sleep state. Remove one of the two.",
                        platform -> large(platform).getPowerStates().add(EcoreUtil.copy(sleep(platform)))),
                row(
                        LARGE + " / powerStates[0]: is active and has a wake-up."
                                + " Move the wake-up to idle or sleep, the states it leaves.",
                        platform -> large(platform).getPowerStates().get(0).setWakeUpSeconds(estimate(1))),
                row(LARGE + " / powerStates[0]: draws nothing while active. Give the power in W.", platform -> {
                    large(platform).getPowerStates().subList(1, 3).clear();
                    large(platform).getPowerStates().get(0).getWatts().setValue(0);
                }),
                row(
                        LARGE + " / powerStates[2]: draws 0.01 W, more than idle with 0.008 W."
                                + " Maybe the two are swapped, or in different units.",
                        platform -> sleep(platform).getWatts().setValue(0.01)),
                row(
                        LARGE + " / powerStates[2]: has no watts."
                                + " Give it in W, with its source, or estimated with the reasoning.",
                        platform -> sleep(platform).setWatts(null)));
    }

    private static Stream<Arguments> memories() {
        return Stream.of(
                row(
                        "memories[1] \"shared flash\": is reached by no processor."
                                + " Name the processors that reach it, or remove it.",
                        platform ->
                                platform.getMemories().get(1).getProcessors().clear()),
                row(
                        LARGE + " / memories[0] \"shared flash\": is inside of a processor and names processors."
                                + " Remove processors, or move the memory to the platform.",
                        platform -> large(platform)
                                .getMemories()
                                .add(platform.getMemories().get(1))),
                row(
                        "memories[0] \"shared RAM\": names the processor \"elsewhere\", which is not on the platform."
                                + " Remove it from processors, or add it to the platform.",
                        platform -> memory(platform).getProcessors().add(elsewhere())),
                row(
                        "memories[1] \"shared flash\": has no kind. Choose one of ram, flash.",
                        platform -> platform.getMemories().get(1).unsetKind()));
    }

    private static Stream<Arguments> links() {
        return Stream.of(
                row(
                        "links[0] \"mailbox\": has both ends at \"small-core\"."
                                + " Let it end at another processor, or remove it.",
                        platform -> link(platform).setSecond(link(platform).getFirst())),
                row(
                        "links[0] \"mailbox\": ends at \"elsewhere\", which is not on the platform."
                                + " Let it end at a processor of the platform, or remove it.",
                        platform -> link(platform).setSecond(elsewhere())),
                row(
                        "links[0] \"mailbox\": has no first. Choose one.",
                        platform -> link(platform).setFirst(null)),
                row(
                        "links[0] \"mailbox\": has no duplex. Choose one of half, full.",
                        platform -> link(platform).unsetDuplex()),
                row(
                        "links[0] \"mailbox\": has no bytesPerSecond."
                                + " Give it in B/s, with its source, or estimated with the reasoning.",
                        platform -> link(platform).setBytesPerSecond(null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void findsTheDefectAndNothingElse(String finding, Consumer<Platform> defect) {
        Platform platform = ShippedPlatform.TWO_MICROCONTROLLERS.read();

        defect.accept(platform);

        assertThat(PlatformValidation.of(platform)).map(Finding::toString).containsExactly(finding);
    }

    @Test
    void anEmptyPlatformHasNoNameAndNoProcessors() {
        assertThat(PlatformValidation.of(HardwareFactory.eINSTANCE.createPlatform()))
                .map(Finding::message)
                .containsExactly("has no name", "has no processors");
    }

    @Test
    void aFindingKnowsItsElement() {
        Platform platform = ShippedPlatform.TWO_MICROCONTROLLERS.read();
        large(platform).getClockHertz().setValue(0);

        assertThat(PlatformValidation.of(platform))
                .map(Finding::element)
                .containsExactly(large(platform).getClockHertz());
    }

    private static Arguments row(String finding, Consumer<Platform> defect) {
        return Arguments.of(finding, defect);
    }

    private static Processor large(Platform platform) {
        return platform.getProcessors().get(1);
    }

    private static OperatorSupport operator(Platform platform) {
        return large(platform).getOperators().get(0);
    }

    private static PowerState sleep(Platform platform) {
        return large(platform).getPowerStates().get(2);
    }

    private static Memory memory(Platform platform) {
        return platform.getMemories().get(0);
    }

    private static Link link(Platform platform) {
        return platform.getLinks().get(0);
    }

    private static Processor withoutModel(Processor processor) {
        processor.setModelId(null);
        processor.setBundle(null);
        processor.setVersion(null);
        return processor;
    }

    private static Processor elsewhere() {
        Processor processor = HardwareFactory.eINSTANCE.createProcessor();
        processor.setName("elsewhere");
        return processor;
    }

    private static Quantity estimate(double value) {
        Quantity quantity = HardwareFactory.eINSTANCE.createQuantity();
        quantity.setValue(value);
        quantity.setEstimated("for the test");
        return quantity;
    }
}
