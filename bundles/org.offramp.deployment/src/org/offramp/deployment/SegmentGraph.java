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

/**
 * The network of one segment with the head at its end, or the head in a network of its own where another processor runs
 * it.
 *
 * @param head takes in the boundary; empty when the head is part of the segment
 * @param logits the head's; the backbone's in the last segment
 * @param boundary what the next segment takes in; none in the last
 */
record SegmentGraph(Network network, Optional<Network> head, String logits, Optional<String> boundary) {
    /** The segments of a plan in order, one more than it has exits. */
    static List<SegmentGraph> of(DeploymentRequest request) {
        Network backbone = request.candidates().backbone();
        List<SegmentGraph> segments = new ArrayList<>();
        Input from = backbone.inputs().get(0);
        for (int head : request.plan().heads()) {
            checkRows(from);
            int index = segments.size();
            ExitHead exit = request.heads().get(head);
            SegmentGraph segment = request.plan().isHeadOnNext(index)
                    ? besideHead(index, backbone, from, exit)
                    : withHead(index, backbone, from, exit);
            segments.add(segment);
            from = segment.handedOver();
        }
        checkRows(from);
        String logits = request.candidates().classifier().logits();
        Network last = new SegmentBuilder(backbone, from, logits).build(name(segments.size()), List.of(logits));
        segments.add(new SegmentGraph(last, Optional.empty(), logits, Optional.empty()));
        return List.copyOf(segments);
    }

    private static SegmentGraph withHead(int index, Network backbone, Input from, ExitHead head) {
        String tensor = head.point().tensor();
        SegmentBuilder segment = new SegmentBuilder(backbone, from, tensor);
        String logits = append(segment, backbone, head);
        return new SegmentGraph(
                segment.build(name(index), List.of(logits, tensor)), Optional.empty(), logits, Optional.of(tensor));
    }

    /** The head takes in what the segment hands over. */
    private static SegmentGraph besideHead(int index, Network backbone, Input from, ExitHead head) {
        String tensor = head.point().tensor();
        Network segment = new SegmentBuilder(backbone, from, tensor).build(name(index), List.of(tensor));
        SegmentBuilder apart = new SegmentBuilder(new Input(tensor, segment.type(tensor)));
        String logits = append(apart, backbone, head);
        Network network = apart.build("head-" + index, List.of(logits));
        return new SegmentGraph(segment, Optional.of(network), logits, Optional.of(tensor));
    }

    /** Gives the name of the head's logits. */
    private static String append(SegmentBuilder builder, Network backbone, ExitHead head) {
        String prefix = prefix(backbone, head.name());
        String reduced = builder.append(
                prefix + "reduction/", head.reduction(), head.point().tensor());
        return builder.append(prefix + "classifier/", head.classifier(), reduced);
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

    /** What the logits of a segment are divided by. */
    static double temperature(DeploymentRequest request, int index) {
        List<Integer> heads = request.plan().heads();
        return request.decision()
                .temperature(index == heads.size() ? request.heads().size() : heads.get(index));
    }

    Input input() {
        return network.inputs().get(0);
    }

    /** Where the logits come from. */
    Network classifier() {
        return head.orElse(network);
    }

    static String file(Network graph) {
        return graph.name() + ".onnx";
    }

    private Input handedOver() {
        String tensor = boundary.orElseThrow();
        return new Input(tensor, network.type(tensor));
    }
}
