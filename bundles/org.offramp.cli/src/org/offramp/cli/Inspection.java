// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.analysis.Analysis;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.jobs.Defaults;

/**
 * A network and the exits it may have.
 *
 * @param heads in the order of their attach points
 * @param note why there are none, for people; empty when there may be some
 */
record Inspection(ImportedBackbone backbone, List<ExitHead> heads, String note) {
    /** Any network can be inspected: one that can't be converted has no heads, and the note says why. */
    static Inspection of(Path file, ImportedBackbone backbone, Analysis analysis) {
        try {
            List<ExitHead> heads = analysis.analyse(
                            file, backbone.network(), Defaults.ATTACH_POINTS, List.of(), AnalysisLimits.DEFAULT)
                    .heads();
            return new Inspection(backbone, heads, "");
        } catch (BadInputException e) {
            return new Inspection(backbone, List.of(), String.valueOf(e.getMessage()));
        }
    }

    List<AttachPoint> points() {
        return heads.stream().map(ExitHead::point).distinct().toList();
    }
}
