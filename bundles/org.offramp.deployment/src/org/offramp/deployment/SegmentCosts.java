// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.search.Plan;

/** What a plan's segments, heads and transfers cost for one sample, as JSON. */
final class SegmentCosts {
    private final Plan plan;
    private final CostTable costs;

    SegmentCosts(Plan plan, CostTable costs) {
        this.plan = plan;
        this.costs = costs;
    }

    String processor(int segment) {
        return costs.processors().get(plan.processors().get(segment)).name();
    }

    String headProcessor(int segment) {
        return costs.processors().get(plan.headProcessors().get(segment)).name();
    }

    JsonObject ofSegment(int segment) {
        int from = segment == 0 ? 0 : point(segment - 1) + 1;
        int to = segment == plan.heads().size() ? costs.segments().size() : point(segment) + 1;
        return json(costs.segments().subList(from, to), plan.processors().get(segment));
    }

    JsonObject ofHead(int segment) {
        Part head = costs.heads().get(plan.heads().get(segment));
        return json(List.of(head), plan.headProcessors().get(segment));
    }

    private int point(int exit) {
        return costs.pointOfHead().get(plan.heads().get(exit));
    }

    /** Of activation memory the largest counts; all else adds up. */
    private static JsonObject json(List<Part> parts, int processor) {
        List<PartCost> each =
                parts.stream().map(part -> part.byProcessor().get(processor)).toList();
        JsonObject json = new JsonObject();
        json.addProperty("macs", parts.stream().mapToLong(Part::macs).sum());
        json.add(
                "seconds", Numbers.json(sum(each.stream().map(PartCost::seconds).toList())));
        json.add("joules", Numbers.json(sum(each.stream().map(PartCost::joules).toList())));
        json.addProperty(
                "weightBytes", each.stream().mapToLong(PartCost::weightBytes).sum());
        json.addProperty(
                "peakActivationBytes",
                each.stream().mapToLong(PartCost::peakActivationBytes).max().orElse(0));
        return json;
    }

    private static double sum(List<Double> values) {
        double sum = 0; // streams of doubles may add in another way
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Where a sample that stays goes from one processor to another. */
    JsonArray links(List<SegmentGraph> segments) {
        JsonArray array = new JsonArray();
        for (int i = 0; i + 1 < segments.size(); i++) {
            int from = plan.processors().get(i);
            int to = plan.processors().get(i + 1);
            if (from != to) {
                array.add(link(i, from, to, segments.get(i).boundary().orElseThrow()));
            }
        }
        return array;
    }

    private JsonObject link(int segment, int from, int to, String tensor) {
        LinkFigures link = costs.link(from, to)
                .orElseThrow(() -> new IllegalArgumentException("The plan hands over from '" + processor(segment)
                        + "' to '" + processor(segment + 1) + "', which no link joins."));
        long bytes = costs.boundaryBytes().get(point(segment));
        JsonObject json = new JsonObject();
        json.addProperty("afterSegment", segment);
        json.addProperty("from", processor(segment));
        json.addProperty("to", processor(segment + 1));
        json.addProperty("tensor", tensor);
        json.addProperty("bytes", bytes);
        json.add("seconds", Numbers.json(link.seconds(bytes)));
        json.add("joules", Numbers.json(link.joules(bytes)));
        return json;
    }
}
