// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.exits.CutPointRule;
import org.offramp.exits.GlobalPoolBlueprint;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.Segments;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.hardware.Processor;

/** A network with two exits, run as a deployment runs it: a graph for each segment, one sample at a time. */
final class TimedCascade implements AutoCloseable {
    private static final int SAMPLES = 40;
    private static final double LEAVING = 0.4;

    private final Network backbone;
    private final String logits;
    private final List<AttachPoint> points;
    private final List<ExitHead> chosen = new ArrayList<>();
    private final List<PreparedNetwork> segments = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private final List<Tensor> samples = new ArrayList<>();
    private final double[] thresholds = new double[2];
    private final int[] ran = new int[3];

    TimedCascade(Network backbone, ComputeEngine engine) {
        this.backbone = backbone;
        this.logits = logits(backbone);
        Shape given = backbone.type(logits).shape();
        BackboneClassifier classifier = new BackboneClassifier(logits, given.extent(1));
        this.points = new CutPointRule().find(backbone, classifier, AnalysisLimits.DEFAULT);
        for (int third = 1; third <= 2; third++) {
            AttachPoint point = points.get(points.size() * third / 3 - (points.size() < 4 ? 1 : 0));
            ExitHead head = new GlobalPoolBlueprint().headsFor(backbone, classifier, point).get(0);
            chosen.add(head.with(trained(head)));
        }
        open(engine);
        thresholds();
    }

    private static String logits(Network network) {
        String output = network.outputs().get(0);
        return network.producer(output)
                .filter(node -> node.operator() instanceof Softmax)
                .map(Node::inputs)
                .map(inputs -> inputs.get(0))
                .orElse(output);
    }

    /** Random weights: how long a head takes doesn't depend on them. */
    private static Network trained(ExitHead head) {
        Random random = new Random(head.point().macsBefore());
        Map<String, Tensor> weights = new HashMap<>();
        for (String name : head.trainable()) {
            Tensor zeros = head.classifier().constant(name).orElseThrow();
            double[] values = random.doubles(zeros.size(), -1, 1).toArray();
            weights.put(name, Tensor.ofDoubles(zeros.element(), zeros.shape(), values));
        }
        return head.classifier().withConstants(weights);
    }

    private void open(ComputeEngine engine) {
        String from = backbone.inputs().get(0).name();
        for (ExitHead head : chosen) {
            String to = head.point().tensor();
            Network segment = Segments.between(backbone, from, to);
            Network both = Segments.sequence(segment, network(head));
            open(engine, from, both, List.of(both.outputs().get(0), to));
            from = to;
        }
        open(engine, from, Segments.between(backbone, from, logits), List.of(logits));
        Random random = new Random(7);
        Shape shape = backbone.inputs().get(0).type().shape().withBatch(1);
        for (int i = 0; i < SAMPLES; i++) {
            float[] values = new float[(int) shape.elementsPerSample()];
            double scale = 0.5 + random.nextDouble();
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) (scale * random.nextGaussian());
            }
            samples.add(Tensor.ofFloats(shape, values));
        }
    }

    private void open(ComputeEngine engine, String from, Network network, List<String> outputs) {
        entries.add(from);
        segments.add(engine.prepare(network.withOutputs(outputs), outputs, engine.variants().get(0)));
    }

    private static Network network(ExitHead head) {
        return Segments.sequence(head.reduction(), head.classifier());
    }

    /** So that a good part of the samples leaves at each exit. */
    private void thresholds() {
        Arrays.fill(thresholds, 2);
        List<Tensor> staying = samples;
        for (int exit = 0; exit < chosen.size(); exit++) {
            List<List<Tensor>> outputs = new ArrayList<>();
            for (Tensor value : staying) {
                outputs.add(segments.get(exit).run(Map.of(entries.get(exit), value)));
            }
            double[] confidences = outputs.stream()
                    .mapToDouble(each -> confidence(each.get(0)))
                    .sorted()
                    .toArray();
            double threshold = confidences[(int) (confidences.length * (1 - LEAVING))];
            thresholds[exit] = threshold;
            staying = outputs.stream()
                    .filter(each -> confidence(each.get(0)) < threshold)
                    .map(each -> each.get(1))
                    .toList();
        }
    }

    private static double confidence(Tensor logits) {
        double[] values = logits.toDoubles();
        double largest = Arrays.stream(values).max().orElseThrow();
        return 1 / Arrays.stream(values).map(value -> Math.exp(value - largest)).sum();
    }

    /**
     * Mean seconds of a sample. Each one's time is the lower quartile of its turns, as in the table: other work on the
     * machine is no part of it.
     */
    double seconds(int turns) {
        double[][] times = new double[samples.size()][turns];
        for (int turn = 0; turn < turns; turn++) {
            Arrays.fill(ran, 0);
            for (int i = 0; i < times.length; i++) {
                long begin = System.nanoTime();
                run(samples.get(i));
                times[i][turn] = (System.nanoTime() - begin) / 1e9;
            }
        }
        return Arrays.stream(times)
                .mapToDouble(each -> Arrays.stream(each).sorted().toArray()[turns / 4])
                .average()
                .orElseThrow();
    }

    private void run(Tensor sample) {
        Tensor value = sample;
        for (int i = 0; i < segments.size(); i++) {
            ran[i]++;
            List<Tensor> outputs = segments.get(i).run(Map.of(entries.get(i), value));
            if (i == chosen.size() || confidence(outputs.get(0)) >= thresholds[i]) {
                return;
            }
            value = outputs.get(1);
        }
    }

    /** Share of the samples that reach each segment. */
    double[] reached() {
        return Arrays.stream(ran).mapToDouble(each -> (double) each / samples.size()).toArray();
    }

    /** Mean seconds of a sample as a cost table adds them up: elementary segments, heads and invocations. */
    double predicted(ProcessorModel model, Processor processor) {
        double invocation = processor.getSecondsPerInvocation().getValue();
        double[] reached = reached();
        double sum = 0;
        int segment = 0;
        String from = backbone.inputs().get(0).name();
        for (AttachPoint point : points) {
            sum += reached[segment] * seconds(model, processor, Segments.between(backbone, from, point.tensor()));
            from = point.tensor();
            if (segment < chosen.size() && chosen.get(segment).point().equals(point)) {
                sum += reached[segment]
                        * (invocation + seconds(model, processor, network(chosen.get(segment))));
                segment++;
            }
        }
        return sum
                + reached[segment]
                        * (invocation + seconds(model, processor, Segments.between(backbone, from, logits)));
    }

    private static double seconds(ProcessorModel model, Processor processor, Network part) {
        return model.costOf(part, processor).seconds();
    }

    @Override
    public void close() {
        segments.forEach(PreparedNetwork::close);
    }
}
