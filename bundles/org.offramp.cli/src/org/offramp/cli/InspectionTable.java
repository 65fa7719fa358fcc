// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.graph.CutPoints;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.Node;
import org.offramp.graph.NodeCost;

/** A network as a table for people; cut points and attach points carry a mark. */
final class InspectionTable {
    private static final String ROW = "%-4s %-24s %-22s %14s %12s %12s  %s%n";
    private static final String HEAD_ROW = "%-34s %12s %12s %10s  %s%n";

    private final Inspection inspection;
    private final Network network;
    private final NetworkCost cost;
    private final List<String> cutPoints;

    private InspectionTable(Inspection inspection) {
        this.inspection = inspection;
        this.network = inspection.backbone().network();
        this.cost = NetworkCost.of(network);
        this.cutPoints = CutPoints.of(network);
    }

    static String of(Inspection inspection) {
        InspectionTable table = new InspectionTable(inspection);
        return table.head(inspection.backbone()) + table.rows() + table.summary() + table.exits();
    }

    private String head(ImportedBackbone backbone) {
        String rewrites = backbone.rewrites().stream()
                .map(rewrite -> "  simplified: " + Legible.of(rewrite) + "\n")
                .collect(Collectors.joining());
        return Legible.of(network.name()) + " (" + Legible.of(backbone.format()) + ")\n" + rewrites + "  inputs:  "
                + inputs() + "\n  outputs: " + outputs() + "\n\n";
    }

    private String inputs() {
        return network.inputs().stream()
                .map(input -> Legible.of(input.name()) + " " + input.type())
                .collect(Collectors.joining(", "));
    }

    private String outputs() {
        return network.outputs().stream()
                .map(output -> Legible.of(output) + " " + network.type(output))
                .collect(Collectors.joining(", "));
    }

    private String rows() {
        StringBuilder rows = new StringBuilder(String.format(
                ROW,
                "",
                "operator",
                "output",
                "MACs",
                "parameters",
                "bytes out",
                "tensor (| cut point, * attach point)"));
        Set<String> cuts = new HashSet<>(cutPoints);
        Set<String> attachPoints = new HashSet<>(
                inspection.points().stream().map(AttachPoint::tensor).toList());
        int number = 0;
        for (Node node : network.nodes()) {
            NodeCost each = cost.of(node);
            rows.append(String.format(
                    ROW,
                    ++number,
                    node.operator().label(),
                    network.type(node.output()).shape(),
                    grouped(each.macs()),
                    grouped(each.parameters()),
                    grouped(each.activationBytes()),
                    (attachPoints.contains(node.output()) ? "* " : cuts.contains(node.output()) ? "| " : "  ")
                            + Legible.of(node.output())));
        }
        return rows.toString();
    }

    private String summary() {
        return String.format(
                Locale.ROOT,
                "%n%d nodes, %s MACs, %s parameters, %d cut points (per sample; MACs of convolutions and matrix"
                        + " products)%n",
                network.nodes().size(),
                grouped(cost.macs()),
                grouped(cost.parameters()),
                cutPoints.size());
    }

    /** What heads the attach points may have, and how much of the backbone lies before each. */
    private String exits() {
        if (inspection.heads().isEmpty()) {
            return "\nno attach points" + (inspection.note().isEmpty() ? "" : ": " + inspection.note()) + "\n";
        }
        StringBuilder rows = new StringBuilder("\n")
                .append(String.format(HEAD_ROW, "exit head", "MACs", "parameters", "before it", "attach point"));
        for (ExitHead head : inspection.heads()) {
            double share = 100.0 * head.point().macsBefore() / cost.macs();
            rows.append(String.format(
                    HEAD_ROW,
                    head.name(),
                    grouped(head.macs()),
                    grouped(NetworkCost.of(head.classifier()).parameters()),
                    String.format(Locale.ROOT, "%.1f %%", share),
                    head.point().tensor()));
        }
        return rows + "\n" + inspection.points().size() + " attach points, "
                + inspection.heads().size() + " heads (before it: share of the backbone's MACs)\n";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
