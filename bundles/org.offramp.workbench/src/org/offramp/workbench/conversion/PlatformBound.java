// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.offramp.api.BadInputException;
import org.offramp.api.analysis.Analysis;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.cost.CostTabulation;
import org.offramp.api.jobs.Defaults;
import org.offramp.graph.Network;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformException;
import org.offramp.hardware.io.PlatformReader;
import org.offramp.request.Conversion;
import org.offramp.workbench.Services;

/** What any plan of a conversion takes at least; found anew only when something changes that it depends on. */
final class PlatformBound {
    private final Path folder;
    private Optional<Known> known = Optional.empty();

    /** What the candidates depend on. */
    private record Candidates(
            Path backbone,
            FileTime backboneTime,
            Arithmetic arithmetic,
            String attachPoints,
            List<String> blueprints,
            AnalysisLimits limits) {}

    private record Known(Candidates candidates, Path platform, FileTime platformTime, CostBound bound) {}

    /** @param folder that paths are relative to */
    PlatformBound(Path folder) {
        this.folder = folder;
    }

    /** Takes seconds for a large backbone; nothing is bounded where something can't be used. */
    synchronized CostBound of(Conversion conversion) {
        if (conversion.getBackbone() == null || conversion.getPlatform() == null) {
            return CostBound.NONE;
        }
        try {
            Candidates candidates = candidates(conversion);
            Path platform = folder.resolve(conversion.getPlatform());
            FileTime time = Files.getLastModifiedTime(platform);
            Optional<Known> same = known.filter(each -> each.candidates().equals(candidates)
                    && each.platform().equals(platform)
                    && each.platformTime().equals(time));
            Known now =
                    same.isPresent() ? same.get() : new Known(candidates, platform, time, bound(candidates, platform));
            known = Optional.of(now);
            return now.bound();
        } catch (BadInputException | PlatformException | IllegalArgumentException | IOException e) {
            return CostBound.NONE; // the fields say what is wrong with them
        }
    }

    private Candidates candidates(Conversion conversion) throws IOException {
        Path backbone = folder.resolve(conversion.getBackbone());
        return new Candidates(
                backbone,
                Files.getLastModifiedTime(backbone),
                Defaults.arithmetic(Optional.ofNullable(conversion.getArithmetic())),
                Optional.ofNullable(conversion.getAttachPoints()).orElse(Defaults.ATTACH_POINTS),
                conversion.getBlueprints().isEmpty() ? Defaults.BLUEPRINTS : List.copyOf(conversion.getBlueprints()),
                limits(Optional.ofNullable(conversion.getAnalysis())));
    }

    private static AnalysisLimits limits(Optional<org.offramp.request.Analysis> given) {
        return new AnalysisLimits(
                given.filter(each -> each.isSetMinDistanceMacs())
                        .map(each -> each.getMinDistanceMacs())
                        .orElse(AnalysisLimits.DEFAULT.minimumDistanceMacs()),
                given.filter(each -> each.isSetMaxHeadShare())
                        .map(each -> each.getMaxHeadShare())
                        .orElse(AnalysisLimits.DEFAULT.mostHeadShare()));
    }

    private static CostBound bound(Candidates candidates, Path platform) throws IOException {
        Path file = candidates.backbone();
        Network backbone = Services.use(Backbones.class, backbones -> backbones.read(file, candidates.arithmetic()))
                .network();
        ExitPlan exits = Services.use(
                Analysis.class,
                analysis -> analysis.analyse(
                        file, backbone, candidates.attachPoints(), candidates.blueprints(), candidates.limits()));
        Platform hardware = new PlatformReader().read(platform);
        return Services.use(
                CostTabulation.class, costs -> CostBound.of(costs.tabulate(exits, hardware, OptionalDouble.empty())));
    }
}
