// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.offramp.api.Omission;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;

/** Finds processors that lack operators of some parts, which are not mapped to them therefore. */
final class Lacking {
    private Lacking() {}

    static List<Omission> of(List<ProcessorFigures> processors, List<Part> segments, List<Part> heads) {
        List<Omission> omissions = new ArrayList<>();
        for (int i = 0; i < processors.size(); i++) {
            List<PartCost> segmentsHere = unsupported(segments, i);
            List<PartCost> headsHere = unsupported(heads, i);
            List<PartCost> all = new ArrayList<>(segmentsHere);
            all.addAll(headsHere);
            if (!all.isEmpty()) {
                omissions.add(new Omission(
                        "processor '" + processors.get(i).name() + "'",
                        "It can't run " + labels(all) + ": " + segmentsHere.size() + " of " + segments.size()
                                + " segments and " + headsHere.size() + " of " + heads.size()
                                + " heads are not mapped to it."));
            }
        }
        return omissions;
    }

    private static List<PartCost> unsupported(List<Part> parts, int processor) {
        return parts.stream()
                .map(part -> part.byProcessor().get(processor))
                .filter(cost -> !cost.isSupported())
                .toList();
    }

    private static String labels(List<PartCost> costs) {
        return costs.stream()
                .flatMap(cost -> cost.unsupported().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
