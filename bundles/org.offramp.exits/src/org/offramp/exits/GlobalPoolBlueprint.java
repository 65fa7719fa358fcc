// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import java.util.List;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.BlueprintRule;
import org.offramp.api.analysis.ExitHead;
import org.offramp.graph.Network;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.ReduceFunction;
import org.osgi.service.component.annotations.Component;

/**
 * The map pooled as the backbone's own classifier does it, and one dense layer. Where the backbone flattens a map, the
 * head averages down to as many cells and flattens those.
 */
@Component
public final class GlobalPoolBlueprint implements BlueprintRule {
    @Override
    public String id() {
        return "global-pool-dense";
    }

    @Override
    public String description() {
        return "pooled as the backbone does it, one dense layer";
    }

    @Override
    public List<ExitHead> headsFor(Network backbone, BackboneClassifier classifier, AttachPoint point) {
        HeadSketch reduction = HeadSketch.reduction(point);
        pool(OwnPooling.of(backbone, classifier), reduction);
        HeadSketch dense = reduction.classifier(point.tensor() + "." + id()).dense("logits", classifier.classes());
        return List.of(HeadSketch.head(id(), id(), point, reduction, dense));
    }

    private static void pool(OwnPooling own, HeadSketch reduction) {
        List<Integer> extents = reduction.extents();
        if (own.cells().size() != extents.size() - 1 || own.cells().isEmpty()) {
            boolean maximum = own.maximum();
            reduction.global(maximum ? "maximum" : "mean", maximum ? ReduceFunction.MAXIMUM : ReduceFunction.MEAN);
            return;
        }
        Grid grid = Grid.of(extents.subList(1, extents.size()), own.cells());
        if (!grid.isTrivial()) {
            reduction.then("average" + grid, new AveragePool(grid.window(), false, false));
        }
        reduction.flat("flat" + grid);
    }
}
