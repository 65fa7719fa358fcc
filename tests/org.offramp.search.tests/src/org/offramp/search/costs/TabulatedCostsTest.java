// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.graph.NetworkCost;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;
import org.offramp.hardware.io.ShippedPlatform;

final class TabulatedCostsTest {
    private static final ProcessorModel LITTLE = FixedModel.byDescriptor("generic-little-cores");
    private static final ProcessorModel BIG = FixedModel.byDescriptor("generic-big-cores");

    private final ExitPlan plan = TinyPlan.plan();
    private final Platform soc = ShippedPlatform.EDGE_SOC.read();

    private CostTable tabulate(Platform platform, ProcessorModel... models) {
        return new TabulatedCosts(List.of(models)).tabulate(plan, platform, OptionalDouble.empty());
    }

    @Test
    void hasEverySegmentAndEveryHeadOnEveryProcessor() {
        CostTable costs = tabulate(soc, LITTLE, BIG);
        assertThat(costs.processors()).extracting(ProcessorFigures::name).containsExactly("little-cores", "big-cores");
        assertThat(costs.segments())
                .extracting(Part::name)
                .containsExactly("segment 0 (x to t3)", "segment 1 (t3 to t7)", "segment 2 (t7 to t10)");
        assertThat(costs.heads()).extracting(Part::name).containsExactly("early", "late", "late too");
        assertThat(costs.pointOfHead()).containsExactly(0, 1, 1);
        assertThat(costs.boundaryBytes()).containsExactly(4 * 8 * 8 * 4L, 4 * 8 * 8 * 4L);
        assertThat(costs.segments())
                .allSatisfy(part -> assertThat(part.byProcessor()).hasSize(2));
        assertThat(costs.omitted()).isEmpty();
    }

    @Test
    void segmentsTogetherAreTheBackbone() {
        CostTable costs = tabulate(soc, LITTLE, BIG);
        assertThat(costs.backboneMacs())
                .isEqualTo(NetworkCost.of(plan.backbone()).macs());
        assertThat(costs.segments().stream()
                        .map(part -> part.byProcessor().get(0))
                        .mapToLong(PartCost::weightBytes))
                .satisfies(bytes -> assertThat(
                                bytes.stream().mapToLong(each -> each).sum())
                        .isEqualTo(4 * NetworkCost.of(plan.backbone()).parameters()));
    }

    @Test
    void aHeadCostsBothOfItsParts() {
        Part head = tabulate(soc, LITTLE, BIG).heads().get(0);
        assertThat(head.macs())
                .isEqualTo(plan.heads().stream()
                        .mapToLong(ExitHead::macs)
                        .findFirst()
                        .orElse(0));
        // 256 elements are pooled and 20 products made, each at 6.4 per cycle.
        assertThat(head.byProcessor().get(0).seconds()).isEqualTo(256 / (6.4 * 1.8e9) + 20 / (6.4 * 1.8e9));
    }

    @Test
    void whatEachInvocationTakesIsCountedOnceForEachRunOfSegments() {
        CostTable before = tabulate(soc, LITTLE, BIG);
        Processor little = soc.getProcessors().get(0);
        Quantity fixed = HardwareFactory.eINSTANCE.createQuantity();
        fixed.setValue(0.5);
        little.setSecondsPerInvocation(fixed);
        little.getOverridden().add("secondsPerInvocation");
        CostTable after = tabulate(soc, LITTLE, BIG);
        assertThat(after.segments().subList(0, 2)).isEqualTo(before.segments().subList(0, 2));
        assertThat(Stream.of(
                        after.segments().get(2),
                        after.heads().get(0),
                        after.heads().get(1)))
                .zipSatisfy(
                        Stream.of(
                                        before.segments().get(2),
                                        before.heads().get(0),
                                        before.heads().get(1))
                                .toList(),
                        (now, then) -> {
                            PartCost cost = then.byProcessor().get(0);
                            assertThat(now.byProcessor().get(0)).isEqualTo(cost.plus(0.5, 0.5 * 1.2));
                            assertThat(now.byProcessor().get(1))
                                    .isEqualTo(then.byProcessor().get(1));
                        });
    }

    @Test
    void thePeriodIsZeroUnlessGiven() {
        assertThat(tabulate(soc, LITTLE, BIG).periodSeconds()).isZero();
        assertThat(new TabulatedCosts(List.of(LITTLE, BIG))
                        .tabulate(plan, soc, OptionalDouble.of(0.5))
                        .periodSeconds())
                .isEqualTo(0.5);
    }

    @Test
    void namesThePlugInThatIsMissing() {
        Processor big = soc.getProcessors().get(1);
        big.setModelId("acme-npu");
        big.setBundle("com.acme.npu");
        big.setVersion("2.1.0");
        big.setSite("https://plugins.example.org");
        assertThatThrownBy(() -> tabulate(soc, LITTLE, BIG))
                .isInstanceOf(BadInputException.class)
                .hasMessage("Processor 'big-cores': Its model 'acme-npu' is not installed. Install the plug-in"
                        + " com.acme.npu 2.1.0: offramp plugin install https://plugins.example.org");
    }

    @Test
    void namesNumbersThatTheInstalledModelTellsOtherwise() {
        CostTable expected = tabulate(soc, LITTLE, BIG);
        ProcessorModel newer = new Newer(BIG);
        assertThat(tabulate(soc, LITTLE, newer).segments()).isEqualTo(expected.segments());
        assertThat(tabulate(soc, LITTLE, newer).omitted()).singleElement().satisfies(omission -> {
            assertThat(omission.subject()).isEqualTo("processor 'big-cores'");
            assertThat(omission.reason())
                    .contains("version 1.0.0 of 'generic-big-cores'", "clockHertz is 2.2E9 Hz here and 4.4E9 Hz in");
        });
    }

    @Test
    void aDifferenceOnPurposeIsNoneToTell() {
        soc.getProcessors().get(1).getOverridden().add("clockHertz");
        assertThat(tabulate(soc, LITTLE, new Newer(BIG)).omitted()).isEmpty();
    }

    /** The same at twice the clock. */
    private record Newer(ProcessorModel before) implements ProcessorModel {
        @Override
        public String id() {
            return before.id();
        }

        @Override
        public String vendor() {
            return before.vendor();
        }

        @Override
        public String description() {
            return before.description();
        }

        @Override
        public Processor descriptor() {
            Processor descriptor = before.descriptor();
            descriptor.getClockHertz().setValue(2 * descriptor.getClockHertz().getValue());
            return descriptor;
        }
    }

    @Test
    void aProcessorWithoutAModelIsCountedByItsDescriptor() {
        CostTable expected = tabulate(soc, LITTLE, BIG);
        soc.getProcessors().get(0).setModelId(null);
        assertThat(tabulate(soc, BIG)).isEqualTo(expected);
    }

    @Test
    void aModelThatThrowsTakesItsProcessorOutAndIsNamed() {
        ProcessorModel broken = new FixedModel("generic-big-cores", part -> {
            throw new IllegalStateException("no licence");
        });
        CostTable costs = tabulate(soc, LITTLE, broken);
        assertThat(costs.processors()).extracting(ProcessorFigures::name).containsExactly("little-cores");
        assertThat(costs.links()).isEmpty();
        assertThat(costs.omitted()).singleElement().satisfies(omission -> {
            assertThat(omission.subject()).isEqualTo("processor 'big-cores'");
            assertThat(omission.reason())
                    .contains("generic-big-cores", "org.offramp.processors 1.0.0", "segment 0", "no licence");
        });
    }

    @Test
    void aModelThatGivesNoNumberTakesItsProcessorOut() {
        ProcessorModel broken =
                new FixedModel("generic-big-cores", part -> new PartCost(Double.NaN, 0, 0, 0, List.of()));
        CostTable costs = tabulate(soc, LITTLE, broken);
        assertThat(costs.processors()).hasSize(1);
        assertThat(costs.omitted())
                .singleElement()
                .satisfies(omission -> assertThat(omission.reason()).contains("NaN"));
    }

    @Test
    void failsWhenNoProcessorIsLeft() {
        ProcessorModel broken = new FixedModel("generic-big-cores", part -> {
            throw new IllegalStateException("no licence");
        });
        soc.getLinks().clear();
        soc.getMemories().clear();
        soc.getProcessors().remove(0);
        assertThatThrownBy(() -> tabulate(soc, broken))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no licence");
    }

    @Test
    void namesAPartThatNoProcessorHasTheOperatorsFor() {
        ProcessorModel withoutPooling = new FixedModel(
                "generic-little-cores",
                part -> new PartCost(
                        1, 1, 1, 1, part.name().contains("reduction") ? List.of("ReduceMean") : List.of()));
        soc.getProcessors().get(1).setModelId("generic-little-cores");
        soc.getProcessors().get(1).getOverridden().addAll(List.of("clockHertz", "operators", "powerStates"));
        CostTable costs = tabulate(soc, withoutPooling);
        assertThat(costs.heads()).hasSize(3);
        assertThat(costs.omitted().subList(0, 2))
                .containsExactly(
                        new Omission(
                                "processor 'little-cores'",
                                "It can't run ReduceMean: 0 of 3 segments and 3 of 3 heads are not mapped to it."),
                        new Omission(
                                "processor 'big-cores'",
                                "It can't run ReduceMean: 0 of 3 segments and 3 of 3 heads are not mapped to it."));
        assertThat(costs.omitted()).hasSize(5).element(2).satisfies(omission -> {
            assertThat(omission.subject()).isEqualTo("early");
            assertThat(omission.reason()).contains("'little-cores' lacks ReduceMean", "'big-cores' lacks ReduceMean");
        });
    }

    @Test
    void namesAPartThatIsLargerThanEveryMemory() {
        soc.getMemories().get(0).getBytes().setValue(2000);
        assertThat(tabulate(soc, LITTLE, BIG).omitted())
                .extracting(omission -> omission.subject())
                .containsExactly("segment 0 (x to t3)", "segment 1 (t3 to t7)");
        assertThat(tabulate(soc, LITTLE, BIG).omitted().get(0).reason()).contains("'little-cores' has 2000 bytes");
    }
}
