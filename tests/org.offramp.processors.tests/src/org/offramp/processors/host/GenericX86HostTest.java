// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;
import org.offramp.api.contract.ProcessorModelContractTest;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.api.cost.Uncertainty;
import org.offramp.graph.Network;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.PlatformReader;
import org.offramp.hardware.io.PlatformWriter;

final class GenericX86HostTest extends ProcessorModelContractTest {
    private static final String TABLE = """
            operator,shape,ms,mJ
            convolution,8x6x6*8x8x3x3+8>8x6x6,0.02,0.3
            pooling,8x6x6>8x1x1,0.003,0.03
            dense,8*10x8+10>10,0.001,0.01
            """;

    @TempDir
    Path folder = Path.of("");

    @Override
    protected ProcessorModel model() {
        return new GenericX86Host();
    }

    /** Two convolutions, with activations that the runtime fuses. */
    private static Network convolutions() {
        Sketch sketch = new Sketch(List.of(8, 6, 6));
        String x = sketch.relu(sketch.convolution("x", 8, 3, 1, 1));
        return sketch.network(sketch.relu(sketch.convolution(x, 8, 3, 1, 1)));
    }

    private static Network dense() {
        Sketch sketch = new Sketch(List.of(8));
        return sketch.network(sketch.dense("x", 10));
    }

    private Processor processor(String table) throws IOException {
        Platform platform = HardwareFactory.eINSTANCE.createPlatform();
        platform.setName("host");
        Processor processor = model().descriptor();
        processor.setMeasurements(table);
        platform.getProcessors().add(processor);
        Path file = folder.resolve("host.platform");
        new PlatformWriter().write(platform, file);
        return new PlatformReader().read(file).getProcessors().get(0);
    }

    @Test
    void addsUpWhatItsTableTells() throws IOException {
        Files.writeString(folder.resolve("host.csv"), TABLE);
        PartCost cost = model().costOf(convolutions(), processor("host.csv"));
        assertThat(cost.seconds()).isCloseTo(2 * 0.02e-3, within(1e-12));
        assertThat(cost.joules()).isCloseTo(2 * 0.3e-3, within(1e-12));
    }

    @Test
    void whatGivesAVectorAlsoHandsATensorOver() throws IOException {
        Files.writeString(folder.resolve("host.csv"), TABLE);
        PartCost cost = model().costOf(dense(), processor("host.csv"));
        assertThat(cost.seconds()).isCloseTo(0.001e-3 + 8 / 2e9, within(1e-15));
    }

    @Test
    void theNoiseOfTheMeasuringIsPartOfTheUncertainty() throws IOException {
        Files.writeString(folder.resolve("host.csv"), TABLE);
        PartCost cost = model().costOf(convolutions(), processor("host.csv"));
        assertThat(cost.uncertainty().map(Uncertainty::relative))
                .hasValueSatisfying(relative -> assertThat(relative).isCloseTo(1, within(1e-9)));
    }

    @Test
    void saysWhatItMissesWithoutTheTable() throws IOException {
        PartCost cost = model().costOf(convolutions(), processor("host.csv"));
        assertThat(cost.seconds()).isPositive();
        assertThat(cost.uncertainty().orElseThrow().reasons())
                .singleElement()
                .asString()
                .contains("'host.csv' is not beside the platform's file", "offramp platform calibrate");
    }

    @Test
    void readsNoTableFromAnotherFolder() throws IOException {
        Processor processor = processor("../host.csv");
        assertThatThrownBy(() -> model().costOf(convolutions(), processor))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Name the file without a folder.");
    }

    @Test
    void aDamagedTableIsNamedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("host.csv"), "operator,shape,ms\nconvolution,8x6x6,fast\n");
        Processor processor = processor("host.csv");
        assertThatThrownBy(() -> model().costOf(convolutions(), processor))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("host.csv: In line 2 ");
    }
}
