// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.graph.CutPoints;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.Node;
import org.offramp.graph.NodeCost;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.TensorType;

/** A network as JSON; others rely on the keys. Costs are for one sample. */
final class InspectionJson {
    private InspectionJson() {}

    static Map<String, Object> of(Inspection inspection) {
        ImportedBackbone backbone = inspection.backbone();
        Network network = backbone.network();
        NetworkCost cost = NetworkCost.of(network);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", backbone.format());
        json.put("macs", cost.macs());
        json.put("parameters", cost.parameters());
        json.put(
                "inputs",
                network.inputs().stream()
                        .map(input -> tensor(input.name(), input.type()))
                        .toList());
        json.put(
                "outputs",
                network.outputs().stream()
                        .map(output -> tensor(output, network.type(output)))
                        .toList());
        json.put(
                "nodes",
                network.nodes().stream()
                        .map(node -> node(network, node, cost.of(node)))
                        .toList());
        json.put("cutPoints", CutPoints.of(network));
        json.put(
                "attachPoints",
                inspection.points().stream()
                        .map(point -> attachPoint(point, cost.macs(), inspection.heads()))
                        .toList());
        json.put("rewrites", backbone.rewrites());
        return json;
    }

    private static Map<String, Object> attachPoint(AttachPoint point, long macs, List<ExitHead> heads) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tensor", point.tensor());
        json.put("shape", shape(point.type()));
        json.put("macsBefore", point.macsBefore());
        json.put("macsShare", (double) point.macsBefore() / Math.max(1, macs));
        json.put(
                "heads",
                heads.stream()
                        .filter(head -> head.point().equals(point))
                        .map(InspectionJson::head)
                        .toList());
        return json;
    }

    private static Map<String, Object> head(ExitHead head) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", head.name());
        json.put("blueprint", head.blueprint());
        json.put("macs", head.macs());
        json.put("parameters", NetworkCost.of(head.classifier()).parameters());
        return json;
    }

    private static Map<String, Object> node(Network network, Node node, NodeCost cost) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", node.name());
        json.put("operator", node.operator().label());
        json.put("inputs", node.inputs());
        json.put("output", node.output());
        json.put("elementType", network.type(node.output()).element().name().toLowerCase(Locale.ROOT));
        json.put("shape", shape(network.type(node.output())));
        json.put("macs", cost.macs());
        json.put("parameters", cost.parameters());
        json.put("activationBytes", cost.activationBytes());
        return json;
    }

    private static Map<String, Object> tensor(String name, TensorType type) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("elementType", type.element().name().toLowerCase(Locale.ROOT));
        json.put("shape", shape(type));
        return json;
    }

    private static List<Object> shape(TensorType type) {
        return type.shape().dims().stream().map(InspectionJson::extent).toList();
    }

    private static Object extent(Dim dim) {
        return dim.perSample() ? dim.toString() : (Object) dim.factor();
    }
}
