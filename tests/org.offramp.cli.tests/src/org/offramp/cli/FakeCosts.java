// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import java.util.List;
import org.offramp.api.cost.CostFiles;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;

/** Any file is the same table: one processor, two segments with an exit between them. */
final class FakeCosts implements CostFiles {
    @Override
    public CostTable read(Path file) {
        ProcessorFigures processor = new ProcessorFigures("core", 0, 0, 0, 0, Long.MAX_VALUE, Long.MAX_VALUE);
        return new CostTable(
                List.of(processor),
                List.of(part("front", 600_000), part("rest", 400_000)),
                List.of(part("early", 10_000)),
                List.of(0),
                List.of(64L),
                List.of(),
                0,
                List.of());
    }

    private static Part part(String name, long macs) {
        return new Part(name, macs, List.of(new PartCost(macs * 1e-9, macs * 1e-8, 10, 10, List.of())));
    }

    @Override
    public void write(CostTable costs, Path file) {
        throw new AssertionError("nobody should write " + file);
    }
}
