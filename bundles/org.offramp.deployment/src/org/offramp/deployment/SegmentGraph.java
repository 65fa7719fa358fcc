// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

/**
 * The network of one segment with the head at its end.
 *
 * @param logits the head's; the backbone's in the last segment
 * @param boundary what the next segment takes in; none in the last
 */
record SegmentGraph(Network network, String logits, Optional<String> boundary) {
    /** The segments of a plan in order, one more than it has exits. */
    static List<SegmentGraph> of(DeploymentRequest request) {
        Network backbone = request.candidates().backbone();
        List<SegmentGraph> segments = new ArrayList<>();
        Input from = backbone.inputs().get(0);
        for (int head : request.plan().heads()) {
            checkRows(from);
            SegmentGraph segment =
                    withHead(segments.size(), backbone, from, request.heads().get(head));
            segments.add(segment);
            from = segment.handedOver();
        }
        checkRows(from);
        String logits = request.candidates().classifier().logits();
        Network last = new SegmentBuilder(backbone, from, logits).build(name(segments.size()), List.of(logits));
        segments.add(new SegmentGraph(last, logits, Optional.empty()));
        return List.copyOf(segments);
    }

    private static SegmentGraph withHead(int index, Network backbone, Input from, ExitHead head) {
        String tensor = head.point().tensor();
        SegmentBuilder segment = new SegmentBuilder(backbone, from, tensor);
        String prefix = prefix(backbone, head.name());
        String reduced = segment.append(prefix + "reduction/", head.reduction(), tensor);
        String logits = segment.append(prefix + "classifier/", head.classifier(), reduced);
        return new SegmentGraph(segment.build(name(index), List.of(logits, tensor)), logits, Optional.of(tensor));
    }

    private static String name(int index) {
        return "segment-" + index;
    }

    /** Begins no name of the backbone. */
    private static String prefix(Network backbone, String head) {
        StringBuilder prefix = new StringBuilder(head);
        while (backbone.nodes().stream().anyMatch(node -> node.output().startsWith(prefix + "/"))
                || backbone.constants().keySet().stream().anyMatch(name -> name.startsWith(prefix + "/"))) {
            prefix.append('_');
        }
        return prefix + "/";
    }

    /** Whoever runs the segments takes out the samples that leave: the batch has to be the first axis. */
    private static void checkRows(Input input) {
        Shape shape = input.type().shape();
        boolean rows = shape.rank() > 0
                && (shape.dim(0).equals(Dim.BATCH)
                        || shape.isFixed() && shape.dim(0).equals(Dim.of(1)));
        if (!rows) {
            throw new IllegalArgumentException("The tensor '" + input.name() + "' is " + input.type()
                    + ", so samples can't leave before it. Maybe export the backbone with the batch as the first"
                    + " dimension.");
        }
    }

    Input input() {
        return network.inputs().get(0);
    }

    TensorType type(String tensor) {
        return network.type(tensor);
    }

    String file() {
        return network.name() + ".onnx";
    }

    private Input handedOver() {
        String tensor = boundary.orElseThrow();
        return new Input(tensor, network.type(tensor));
    }
}
