// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.offramp.api.BadInputException;
import org.offramp.api.analysis.Analysis;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.jobs.Defaults;
import org.offramp.graph.CutPoints;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.Node;
import org.offramp.graph.NodeCost;

/**
 * What the form shows of a backbone.
 *
 * @param summary in a few lines
 * @param note why it can't be converted; empty when it can
 */
record BackboneFacts(String summary, List<Layer> layers, String note) {
    /**
     * One operator.
     *
     * @param macs for one sample
     * @param macsBefore of the backbone up to it, itself included
     * @param heads kinds of heads that may sit behind it; none if it is no attach point
     */
    record Layer(String tensor, String operator, String shape, long macs, double macsBefore, int heads, boolean cut) {}

    /**
     * Reads and analyses. Takes seconds for a large file.
     *
     * @throws BadInputException when the file is no network
     */
    static BackboneFacts of(Path file, Arithmetic arithmetic, Backbones backbones, Analysis analysis)
            throws IOException {
        ImportedBackbone backbone = backbones.read(file, arithmetic);
        try {
            return facts(backbone, heads(file, backbone, analysis), "");
        } catch (BadInputException e) {
            return facts(backbone, List.of(), String.valueOf(e.getMessage()));
        }
    }

    private static List<ExitHead> heads(Path file, ImportedBackbone backbone, Analysis analysis) {
        return analysis.analyse(
                        file, backbone.network(), Defaults.ATTACH_POINTS, Defaults.BLUEPRINTS, AnalysisLimits.DEFAULT)
                .heads();
    }

    private static BackboneFacts facts(ImportedBackbone backbone, List<ExitHead> heads, String note) {
        Network network = backbone.network();
        NetworkCost cost = NetworkCost.of(network);
        Map<String, Long> headsAt = heads.stream()
                .collect(Collectors.groupingBy(head -> head.point().tensor(), Collectors.counting()));
        Set<String> cuts = new HashSet<>(CutPoints.of(network));
        long[] before = {0};
        List<Layer> layers = network.nodes().stream()
                .map(node -> layer(network, cost, node, before, headsAt, cuts))
                .toList();
        return new BackboneFacts(summary(backbone, cost, headsAt.size(), heads.size()), layers, note);
    }

    private static Layer layer(
            Network network, NetworkCost cost, Node node, long[] before, Map<String, Long> headsAt, Set<String> cuts) {
        NodeCost each = cost.of(node);
        before[0] += each.macs();
        return new Layer(
                node.output(),
                node.operator().label(),
                network.type(node.output()).shape().toString(),
                each.macs(),
                cost.macs() == 0 ? 0 : (double) before[0] / cost.macs(),
                headsAt.getOrDefault(node.output(), 0L).intValue(),
                cuts.contains(node.output()));
    }

    private static String summary(ImportedBackbone backbone, NetworkCost cost, int points, int heads) {
        Network network = backbone.network();
        String inputs =
                network.inputs().stream().map(input -> input.type().toString()).collect(Collectors.joining(", "));
        String outputs = network.outputs().stream()
                .map(output -> network.type(output).toString())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s: %s → %s%n%,d layers, %,d MACs, %,d parameters%n%,d attach points with %,d exit heads to try",
                backbone.format(),
                inputs,
                outputs,
                network.nodes().size(),
                cost.macs(),
                cost.parameters(),
                points,
                heads);
    }
}
