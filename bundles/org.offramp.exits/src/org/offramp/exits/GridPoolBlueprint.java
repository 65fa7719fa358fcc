// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import java.util.List;
import java.util.Optional;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.BlueprintRule;
import org.offramp.api.analysis.ExitHead;
import org.offramp.graph.Network;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.MaxPool;
import org.osgi.service.component.annotations.Component;

/**
 * Average and maximum of each cell of a grid, a hidden layer and a dense layer, in three sizes: what a larger one
 * saves costs memory, which the search weighs. Where things are in the map says far more about early features than their
 * global mean.
 */
@Component
public final class GridPoolBlueprint implements BlueprintRule {
    /**
     * @param cells on each of two spatial axes
     * @param bins on a single one
     */
    private record Size(int hidden, int cells, int bins) {}

    private static final List<Size> SIZES = List.of(new Size(64, 2, 5), new Size(128, 4, 10), new Size(256, 4, 10));

    @Override
    public String id() {
        return "grid-pool-hidden";
    }

    @Override
    public String description() {
        return "average and maximum on a grid, a hidden layer of 64, 128 or 256 units, a dense layer";
    }

    @Override
    public List<ExitHead> headsFor(Network backbone, BackboneClassifier classifier, AttachPoint point) {
        return SIZES.stream()
                .flatMap(size -> head(size, classifier, point).stream())
                .toList();
    }

    /** None where there is nothing to pool. */
    private Optional<ExitHead> head(Size size, BackboneClassifier classifier, AttachPoint point) {
        HeadSketch reduction = HeadSketch.reduction(point);
        List<Integer> extents = reduction.extents();
        List<Integer> spatial = extents.subList(1, extents.size());
        if (spatial.stream().allMatch(extent -> extent == 1)) {
            return Optional.empty();
        }
        pool(grid(size, spatial), point.tensor(), reduction);
        String name = id() + "-" + size.hidden();
        HeadSketch layers = reduction
                .classifier(point.tensor() + "." + name)
                .dense("hidden", size.hidden())
                .relu("active")
                .dense("logits", classifier.classes());
        return Optional.of(HeadSketch.head(name, id(), point, reduction, layers));
    }

    /** At most half as many cells as elements on each axis, so that there is something to pool. */
    private static Grid grid(Size size, List<Integer> spatial) {
        int most = spatial.size() == 1 ? size.bins() : size.cells();
        List<Integer> cells = spatial.stream()
                .map(extent -> Math.min(most, Math.max(1, extent / 2)))
                .toList();
        return Grid.of(spatial, cells);
    }

    private static void pool(Grid grid, String tensor, HeadSketch reduction) {
        String average = reduction
                .then("average" + grid, new AveragePool(grid.window(), false, false))
                .last();
        String maximum = reduction
                .node("maximum" + grid, new MaxPool(grid.window(), false), tensor)
                .last();
        reduction.node("both" + grid, new Concat(1), average, maximum).flat("flat-both" + grid);
    }
}
