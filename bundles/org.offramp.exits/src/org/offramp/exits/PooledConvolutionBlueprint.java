// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import java.util.Collections;
import java.util.List;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.BlueprintRule;
import org.offramp.api.analysis.ExitHead;
import org.offramp.graph.Network;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Window;
import org.osgi.service.component.annotations.Component;

/** The map averaged down to a small one, a convolution, the global mean and a dense layer: few weights, more MACs. */
@Component
public final class PooledConvolutionBlueprint implements BlueprintRule {
    private static final int KERNEL = 3;
    private static final int CHANNELS = 32;

    /** Most elements on each of two spatial axes. */
    private static final int MOST_CELLS = 8;

    /** Most elements on a single one. */
    private static final int MOST_BINS = 32;

    @Override
    public String id() {
        return "pooled-convolution";
    }

    @Override
    public String description() {
        return "averaged down to at most 8x8, a 3x3 convolution, global mean, a dense layer";
    }

    @Override
    public List<ExitHead> headsFor(Network backbone, BackboneClassifier classifier, AttachPoint point) {
        HeadSketch reduction = HeadSketch.reduction(point);
        List<Integer> extents = reduction.extents();
        List<Integer> spatial = extents.subList(1, extents.size());
        if (spatial.isEmpty() || spatial.stream().anyMatch(extent -> extent < KERNEL)) {
            return List.of();
        }
        int most = spatial.size() == 1 ? MOST_BINS : MOST_CELLS;
        Grid grid = Grid.of(spatial, Collections.nCopies(spatial.size(), most));
        if (!grid.isTrivial()) {
            reduction.then("average" + grid, new AveragePool(grid.window(), false, false));
        }
        HeadSketch layers = reduction
                .classifier(point.tensor() + "." + id())
                .convolution("convolution", window(spatial.size()), CHANNELS)
                .relu("active")
                .global("mean", ReduceFunction.MEAN)
                .dense("logits", classifier.classes());
        return List.of(HeadSketch.head(id(), id(), point, reduction, layers));
    }

    /** Keeps the extents. */
    private static Window window(int rank) {
        List<Integer> ones = Collections.nCopies(rank, 1);
        return new Window(Collections.nCopies(rank, KERNEL), ones, ones, ones, ones);
    }
}
