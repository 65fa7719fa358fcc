// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.MemoryFigures;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.hardware.Link;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.ShippedPlatform;

final class PlatformFiguresTest {
    private final Platform microcontrollers = ShippedPlatform.TWO_MICROCONTROLLERS.read();
    private final Platform chain = ShippedPlatform.DEVICE_GATEWAY_SERVER.read();

    private static PlatformFigures figures(Platform platform) {
        return new PlatformFigures(platform, platform.getProcessors());
    }

    @Test
    void aProcessorSleepsAndWakesUp() {
        assertThat(figures(microcontrollers).processors().get(0))
                .isEqualTo(new ProcessorFigures("small-core", 0.002, 1e-5, 2.5e-5, 2.5e-7, 1_966_080, 520_192));
    }

    @Test
    void aProcessorWithoutSleepStaysIdleAndOneWithoutIdleStaysActive() {
        ProcessorFigures server = figures(chain).processors().get(2);
        assertThat(List.of(server.idleWatts(), server.sleepWatts(), server.wakeUpSeconds(), server.wakeUpJoules()))
                .containsExactly(60.0, 60.0, 0.0, 0.0);
        chain.getProcessors().get(2).getPowerStates().remove(1);
        assertThat(figures(chain).processors().get(2).sleepWatts()).isEqualTo(150);
    }

    @Test
    void weightsLieInRamWhereThereIsNoFlashAndAreUnlimitedWhereThereIsNoMemory() {
        ProcessorFigures gateway = figures(chain).processors().get(1);
        assertThat(gateway.weightMemoryBytes()).isEqualTo(500_000_000);
        chain.getMemories().clear();
        assertThat(figures(chain).processors().get(1).weightMemoryBytes()).isEqualTo(Long.MAX_VALUE);
        assertThat(figures(chain).processors().get(2).activationMemoryBytes()).isEqualTo(16_000_000_000L);
    }

    @Test
    void tellsWhichMemoriesAreShared() {
        assertThat(figures(microcontrollers).memories())
                .containsExactly(
                        new MemoryFigures("shared RAM", false, 520_192, List.of(0, 1)),
                        new MemoryFigures("shared flash", true, 1_966_080, List.of(0, 1)));
        assertThat(figures(chain).memories())
                .extracting(MemoryFigures::name)
                .containsExactly("device RAM", "device flash", "gateway memory", "server memory");
    }

    @Test
    void aLinkWorksInBothDirectionsAndUnlinkedPairsHaveNone() {
        double radio = 0.01 + 0.001;
        double uplink = 0.015 + 1e-4;
        assertThat(figures(chain).links(100))
                .containsExactly(
                        new LinkFigures(0, 1, radio, 1 / 5e4, 6e-7),
                        new LinkFigures(1, 0, radio, 1 / 5e4, 6e-7),
                        new LinkFigures(1, 2, uplink, 1e-7, 2e-7),
                        new LinkFigures(2, 1, uplink, 1e-7, 2e-7));
    }

    @Test
    void theSoonestOfTwoLinksCounts() {
        Link slow = chain.getLinks().get(0);
        Link fast = chain.getLinks().get(1);
        fast.setFirst(slow.getFirst());
        fast.setSecond(slow.getSecond());
        assertThat(figures(chain).links(10))
                .extracting(LinkFigures::secondsPerByte)
                .containsExactly(2e-5, 2e-5);
        assertThat(figures(chain).links(10_000))
                .extracting(LinkFigures::secondsPerByte)
                .containsExactly(1e-7, 1e-7);
    }

    @Test
    void sharedRamIsALinkWithoutCostUnlessThePlatformModelsOne() {
        assertThat(figures(microcontrollers).links(100)).first().isEqualTo(new LinkFigures(0, 1, 2e-6, 1e-8, 1e-10));
        microcontrollers.getLinks().clear();
        assertThat(figures(microcontrollers).links(100))
                .containsExactly(new LinkFigures(0, 1, 0, 0, 0), new LinkFigures(1, 0, 0, 0, 0));
        microcontrollers.getMemories().remove(0);
        assertThat(figures(microcontrollers).links(100)).isEmpty();
    }

    @Test
    void processorsThatTakeNoPartLeaveTheirLinksOut() {
        PlatformFigures two = new PlatformFigures(chain, chain.getProcessors().subList(1, 3));
        assertThat(two.links(100)).hasSize(2).first().satisfies(link -> {
            assertThat(link.from()).isZero();
            assertThat(link.to()).isEqualTo(1);
        });
        assertThat(two.memories()).extracting(MemoryFigures::name).containsExactly("gateway memory", "server memory");
    }
}
