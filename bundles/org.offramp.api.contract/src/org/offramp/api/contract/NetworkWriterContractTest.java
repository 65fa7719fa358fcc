// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.deployment.NetworkWriter;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;

/** What every {@link NetworkWriter} does. To use: extend, give the writer, and read its format back. */
public abstract class NetworkWriterContractTest {
    /** Largest difference allowed, as a share of the tensor's largest element. */
    private static final double TOLERANCE = 1e-5;

    /** The writer under test. */
    protected abstract NetworkWriter writer();

    /** The network that a reader of the format makes of the bytes. */
    protected abstract Network readBack(byte[] bytes) throws IOException;

    static List<Network> networks() {
        return ContractNetworks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    protected void writesWhatReadsBackAsTheSameFunction(Network network) throws IOException {
        Network back = readBack(written(network, network.outputs()));
        Map<String, Tensor> inputs = SampleInputs.of(network, 3);
        List<Tensor> expected = new Interpreter(network).run(inputs, network.outputs());
        List<Tensor> actual = new Interpreter(back).run(inputs, network.outputs());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).type()).isEqualTo(expected.get(i).type());
            assertThat(difference(expected.get(i), actual.get(i))).isLessThan(TOLERANCE);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    protected void keepsNamesAndTypesAtTheBorder(Network network) throws IOException {
        Network back = readBack(written(network, network.outputs()));
        assertThat(back.inputs()).isEqualTo(network.inputs());
        assertThat(back.outputs()).isEqualTo(network.outputs());
        network.outputs().forEach(output -> assertThat(back.type(output)).isEqualTo(network.type(output)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    protected void writesTheSameBytesAgain(Network network) throws IOException {
        assertThat(written(network, network.outputs())).isEqualTo(written(network, network.outputs()));
    }

    @Test
    protected void writesAnyTensorsAsOutputsAndNothingBehindThem() throws IOException {
        Network network = ContractNetworks.residual();
        Network back = readBack(written(network, List.of("t3", "t1")));
        assertThat(back.outputs()).containsExactly("t3", "t1");
        assertThat(back.constants().size()).isLessThan(network.constants().size());
    }

    @Test
    protected void leavesTheTargetOpen() throws IOException {
        Network network = ContractNetworks.residual();
        try (WritableByteChannel target = Channels.newChannel(new ByteArrayOutputStream())) {
            writer().write(network, network.outputs(), target);
            assertThat(target.isOpen()).isTrue();
        }
    }

    @Test
    protected void saysWhatItIs() {
        assertThat(writer().id()).matches("[a-z][a-z0-9-]*");
        assertThat(writer().description()).isNotBlank().doesNotContain("\n");
    }

    private byte[] written(Network network, List<String> outputs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer().write(network, outputs, Channels.newChannel(bytes));
        return bytes.toByteArray();
    }

    /** The largest difference of two elements as a share of the largest element expected. */
    private static double difference(Tensor expected, Tensor actual) {
        double scale = Double.MIN_NORMAL;
        double difference = 0;
        for (int i = 0; i < expected.size(); i++) {
            scale = Math.max(scale, Math.abs(expected.doubleAt(i)));
            difference = Math.max(difference, Math.abs(expected.doubleAt(i) - actual.doubleAt(i)));
        }
        return difference / scale;
    }
}
