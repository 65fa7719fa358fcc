// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.search.PlanFigures;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.TensorType;

/** The description of a deployment as JSON: keys in a fixed order, no times, dates or paths. */
final class Manifest {
    private final DeploymentRequest request;
    private final List<SegmentGraph> segments;
    private final SegmentCosts costs;

    Manifest(DeploymentRequest request, List<SegmentGraph> segments) {
        this.request = request;
        this.segments = segments;
        this.costs = new SegmentCosts(request.plan(), request.costs());
    }

    /**
     * @param segmentSums SHA-256 of the segments' files
     * @param selfTestSum SHA-256 of the self-test
     */
    String text(List<String> segmentSums, String selfTestSum) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", Schema.VERSION);
        json.addProperty("classes", request.candidates().classifier().classes());
        json.addProperty(
                "preprocessing",
                "Samples are fed as the backbone sees them: already scaled, normalised and in its layout.");
        json.addProperty(
                "rule",
                "Run the segments in order. A sample leaves behind the first one whose confidence, the largest softmax"
                        + " of its logits, is at least its threshold, and behind the last one at the latest. Its label"
                        + " is the largest of the logits there; the boundary tensor is the next segment's input.");
        JsonArray array = new JsonArray();
        for (int i = 0; i < segments.size(); i++) {
            array.add(segment(i, segmentSums.get(i)));
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

    private JsonObject segment(int index, String sum) {
        SegmentGraph segment = segments.get(index);
        JsonObject json = file(segment.file(), sum);
        json.addProperty("processor", costs.processor(index));
        json.add("input", tensor(segment, segment.input().name()));
        json.add("logits", tensor(segment, segment.logits()));
        segment.boundary().ifPresent(boundary -> {
            int head = request.plan().heads().get(index);
            json.add("boundary", tensor(segment, boundary));
            json.add("threshold", Numbers.json(request.plan().thresholds().get(index)));
            json.addProperty("head", request.heads().get(head).name());
        });
        json.add("cost", costs.ofSegment(index));
        if (segment.boundary().isPresent()) {
            json.add("headCost", costs.ofHead(index));
        }
        return json;
    }

    private static JsonObject file(String name, String sum) {
        JsonObject json = new JsonObject();
        json.addProperty("file", name);
        json.addProperty("sha256", sum);
        return json;
    }

    private static JsonObject tensor(SegmentGraph segment, String name) {
        TensorType type = segment.type(name);
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
