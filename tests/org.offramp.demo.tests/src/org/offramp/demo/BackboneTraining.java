// SPDX-License-Identifier: EPL-2.0
package org.offramp.demo;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.Progress;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.deployment.NetworkWriter;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.training.ExitTrainer;
import org.offramp.api.training.TrainedHead;
import org.offramp.api.training.TrainingSettings;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Made {@code model/synthetic-ecg.onnx}; the bundle's README says how to run it. A head whose reduction does nothing and
 * whose classifier is a whole network is trained like any head.
 */
final class BackboneTraining {
    private static final String TRAINER = "org.offramp.mxnet.training.MxnetTrainer";
    private static final String WRITER = "org.offramp.onnx.writer.OnnxWriter";
    private static final TensorType BEAT = TensorType.float32(Shape.batched(1, HeartbeatModel.LENGTH));

    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private String last = "beat";

    private BackboneTraining() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws Exception {
        Network untrained = new BackboneTraining().network();
        Network nothing = new Network(
                "nothing",
                List.of(new Input("raw", BEAT)),
                Map.of(),
                List.of(new Node("nothing", Unary.of(UnaryFunction.RELU), List.of("raw"), "beat")),
                List.of("beat"));
        ExitHead head = new ExitHead(
                "backbone",
                "demo",
                new AttachPoint("raw", BEAT, 0),
                nothing,
                untrained,
                untrained.constants().keySet());
        TrainedHead trained = service(ExitTrainer.class, TRAINER)
                .train(
                        head,
                        features(Heartbeats.of(1001, 20_000)),
                        features(Heartbeats.of(1002, 4_000)),
                        new TrainingSettings(5, 12, 12, 64, 2e-3),
                        Progress.NONE);
        System.out.println(trained.validationAccuracy() + " right after " + trained.epochs() + " epochs, "
                + NetworkCost.of(untrained).macs() + " MACs");
        Network backbone = trained.head().classifier();
        try (FileChannel file = FileChannel.open(
                Path.of(arguments[0]),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            service(NetworkWriter.class, WRITER).write(backbone, backbone.outputs(), file);
        }
    }

    /** By name: bundles don't see one another's classes, a class path does. */
    private static <T> T service(Class<T> type, String name) throws ReflectiveOperationException {
        return type.cast(Class.forName(name).getConstructor().newInstance());
    }

    private Network network() {
        convolution("conv1", 1, 8, 7, 2);
        convolution("conv2", 8, 16, 5, 2);
        convolution("conv3", 16, 24, 5, 1);
        convolution("conv4", 24, 32, 3, 2);
        convolution("conv5", 32, 32, 3, 1);
        int width = 32 * HeartbeatModel.LENGTH / 8;
        then("flat", new Reshape(Shape.batched(width)));
        layer("scores", new Dense(), Shape.of(Rhythm.values().length, width), Rhythm.values().length);
        return new Network("synthetic-ecg", List.of(new Input("beat", BEAT)), constants, nodes, List.of(last));
    }

    private void convolution(String name, int from, int to, int taps, int stride) {
        List<Integer> pad = List.of(taps / 2);
        Window window = new Window(List.of(taps), List.of(stride), List.of(1), pad, pad);
        layer(name, new Convolution(window, 1), Shape.of(to, from, taps), to);
        then(name + ".relu", Unary.of(UnaryFunction.RELU));
    }

    private void layer(String name, Operator operator, Shape weights, int units) {
        constants.put(name + ".weight", zeros(weights));
        constants.put(name + ".bias", zeros(Shape.of(units)));
        then(name, operator, name + ".weight", name + ".bias");
    }

    private static Tensor zeros(Shape shape) {
        return Tensor.ofFloats(shape, new float[Math.toIntExact(shape.elementsPerSample())]);
    }

    private void then(String name, Operator operator, String... more) {
        List<String> inputs = new ArrayList<>(List.of(last));
        inputs.addAll(List.of(more));
        nodes.add(new Node(name, operator, inputs, name));
        last = name;
    }

    private static FeatureSet features(Heartbeats beats) {
        return new FeatureSet() {
            @Override
            public int size() {
                return beats.labels().length;
            }

            @Override
            public int width() {
                return HeartbeatModel.LENGTH;
            }

            @Override
            public int label(int sample) {
                return beats.labels()[sample];
            }

            @Override
            public void copyTo(int sample, float[] target, int offset) {
                System.arraycopy(beats.samples()[sample], 0, target, offset, HeartbeatModel.LENGTH);
            }
        };
    }
}
