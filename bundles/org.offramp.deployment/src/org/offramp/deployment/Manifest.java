// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.offramp.api.code.CodeFile;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.search.PlanFigures;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.TensorType;

/** The description of a deployment as JSON: keys in a fixed order, no times, dates or paths. */
final class Manifest {
    private final DeploymentRequest request;
    private final List<SegmentGraph> segments;
    private final SegmentCode code;
    private final SegmentCosts costs;

    Manifest(DeploymentRequest request, List<SegmentGraph> segments, SegmentCode code) {
        this.request = request;
        this.segments = segments;
        this.code = code;
        this.costs = new SegmentCosts(request.plan(), request.costs());
    }

    /**
     * @param sums SHA-256 of the graphs' files by name
     * @param selfTestSum SHA-256 of the self-test
     */
    String text(Map<String, String> sums, String selfTestSum) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", Schema.VERSION);
        json.addProperty("classes", request.candidates().classifier().classes());
        json.addProperty(
                "preprocessing",
                "Samples are fed as the backbone sees them: already scaled, normalised and in its layout.");
        json.addProperty(
                "rule",
                "Run the segments in order. A sample leaves behind the first one whose confidence is at least its"
                        + " threshold, and behind the last one at the latest. The confidence is what the decision rule"
                        + " tells of the logits divided by the segment's temperature. The label is the largest of the"
                        + " logits there; with recall, a sample that leaves at an exit has the label of the most"
                        + " confident exit that it has passed, the latest of equals. The boundary tensor is the next"
                        + " segment's input, and that of a head with a graph of its own.");
        json.add("decision", decision());
        JsonArray array = new JsonArray();
        for (int i = 0; i < segments.size(); i++) {
            array.add(segment(i, sums));
        }
        json.add("segments", array);
        json.add("links", costs.links(segments));
        json.add("selfTest", file(Schema.SELF_TEST, selfTestSum));
        json.add("expected", expected(request.calibration()));
        JsonObject provenance = new JsonObject();
        request.provenance().forEach(provenance::addProperty);
        json.add("provenance", provenance);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .serializeNulls()
                        .create()
                        .toJson(json)
                + "\n";
    }

    private JsonObject decision() {
        JsonObject json = new JsonObject();
        json.addProperty("rule", request.decision().rule().id());
        json.addProperty("description", request.decision().rule().description());
        json.addProperty("recall", request.plan().recall());
        return json;
    }

    private JsonObject segment(int index, Map<String, String> sums) {
        SegmentGraph segment = segments.get(index);
        JsonObject json = file(segment.network(), sums);
        json.addProperty("processor", costs.processor(index));
        json.add("input", tensor(segment.network(), segment.input().name()));
        json.add("logits", tensor(segment.classifier(), segment.logits()));
        json.add("temperature", Numbers.json(temperature(index)));
        segment.boundary().ifPresent(boundary -> {
            int head = request.plan().heads().get(index);
            json.add("boundary", tensor(segment.network(), boundary));
            json.add("threshold", Numbers.json(request.plan().thresholds().get(index)));
            json.addProperty("head", request.heads().get(head).name());
        });
        segment.head().ifPresent(head -> {
            JsonObject graph = file(head, sums);
            graph.addProperty("processor", costs.headProcessor(index));
            json.add("headGraph", graph);
        });
        json.add("cost", costs.ofSegment(index));
        if (segment.boundary().isPresent()) {
            json.add("headCost", costs.ofHead(index));
        }
        return json;
    }

    private double temperature(int index) {
        return SegmentGraph.temperature(request, index);
    }

    private JsonObject file(Network graph, Map<String, String> sums) {
        String name = SegmentGraph.file(graph);
        JsonObject json = file(name, sums.getOrDefault(name, ""));
        List<CodeFile> files = code.of(graph);
        if (!files.isEmpty()) {
            JsonArray array = new JsonArray();
            files.forEach(each -> array.add(file(each.name(), sums.getOrDefault(each.name(), ""))));
            json.add("code", array);
        }
        return json;
    }

    private static JsonObject file(String name, String sum) {
        JsonObject json = new JsonObject();
        json.addProperty("file", name);
        json.addProperty("sha256", sum);
        return json;
    }

    private static JsonObject tensor(Network graph, String name) {
        TensorType type = graph.type(name);
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("element", type.element().name().toLowerCase(Locale.ROOT));
        JsonArray shape = new JsonArray();
        for (Dim dim : type.shape().dims()) {
            shape.add(dim.isFixed() ? new JsonPrimitive(dim.factor()) : new JsonPrimitive(Schema.BATCH));
        }
        json.add("shape", shape);
        return json;
    }

    private static JsonObject expected(PlanFigures figures) {
        JsonObject json = new JsonObject();
        json.add("accuracy", Numbers.json(figures.accuracy()));
        json.add("accuracyDrop", Numbers.json(figures.accuracyDrop()));
        json.add("dropStandardError", Numbers.json(figures.dropStandardError()));
        json.add("macs", Numbers.json(figures.macs()));
        json.add("joules", Numbers.json(figures.joules()));
        json.add("seconds", Numbers.json(figures.seconds()));
        json.add("worstSeconds", Numbers.json(figures.worstSeconds()));
        json.add("exitRates", numbers(figures.exitRates()));
        json.add("exitAccuracies", numbers(figures.exitAccuracies()));
        return json;
    }

    private static JsonArray numbers(List<Double> values) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(Numbers.json(value)));
        return array;
    }
}
