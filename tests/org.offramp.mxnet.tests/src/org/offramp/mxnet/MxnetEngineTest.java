// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.util.Utils;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.api.contract.ContractNetworks;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class MxnetEngineTest {
    private static final Network NETWORK = ContractNetworks.residual();
    private static final Map<String, Tensor> INPUTS = Map.of("x", ramp(Shape.of(4, 3, 8, 8)));

    private final MxnetEngine engine = new MxnetEngine();

    private static Tensor ramp(Shape shape) {
        float[] values = new float[Math.toIntExact(shape.elementsPerSample())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i);
        }
        return Tensor.ofFloats(shape, values);
    }

    private List<Tensor> run(List<String> tensors, String variant) {
        try (PreparedNetwork prepared = engine.prepare(NETWORK, tensors, variant)) {
            return prepared.run(INPUTS);
        }
    }

    @Test
    void saysWhichVersionsAreLoaded() {
        assertThat(engine.version()).matches("MXNet 1\\.9\\.\\d+ \\(DJL 0\\.\\d+\\.\\d+\\)");
    }

    @Test
    void givesTheSameInEachVariantUpToTheLastBits() {
        List<String> taps = NETWORK.nodes().stream().map(Node::output).toList();
        List<Tensor> plain = run(taps, "plain");
        List<Tensor> fused = run(taps, "onednn");
        for (int i = 0; i < taps.size(); i++) {
            double[] expected = plain.get(i).toDoubles();
            double scale = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertThat(fused.get(i).toDoubles()).containsExactly(expected, within(1e-6 * scale));
        }
    }

    @Test
    void opensNoNetworkConnection() throws IOException {
        List<URI> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new RecordingSelector(asked));
        try {
            engine.version();
            run(NETWORK.outputs(), "onednn");
            // the library behind it refuses even when asked to
            URL nowhere = new URL("http://localhost:9/");
            assertThatThrownBy(() -> Utils.openUrl(nowhere))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Offline");
            assertThat(asked).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    /** The overridden methods know nothing of null annotations. */
    @NonNullByDefault({})
    private static final class RecordingSelector extends ProxySelector {
        private final List<URI> asked;

        RecordingSelector(List<URI> asked) {
            this.asked = asked;
        }

        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException reason) {}
    }
}
