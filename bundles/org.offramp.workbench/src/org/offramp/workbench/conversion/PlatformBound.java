// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.OptionalDouble;
import org.offramp.api.BadInputException;
import org.offramp.api.analysis.Analysis;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.cost.CostTabulation;
import org.offramp.api.jobs.Defaults;
import org.offramp.graph.Network;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformException;
import org.offramp.hardware.io.PlatformReader;
import org.offramp.request.Conversion;
import org.offramp.workbench.Services;

/** What any plan of a backbone takes at least on a platform; found anew only when one of the two files changes. */
final class PlatformBound {
    private final Path folder;
    private Optional<Known> known = Optional.empty();

    private record Inputs(Path backbone, FileTime backboneTime, Path platform, FileTime platformTime) {}

    private record Known(Inputs files, CostBound bound) {}

    /** @param folder that paths are relative to */
    PlatformBound(Path folder) {
        this.folder = folder;
    }

    /** Takes seconds for a large backbone; nothing is bounded where one of the files can't be used. */
    synchronized CostBound of(Conversion conversion) {
        if (conversion.getBackbone() == null || conversion.getPlatform() == null) {
            return CostBound.NONE;
        }
        try {
            Path backbone = folder.resolve(conversion.getBackbone());
            Path platform = folder.resolve(conversion.getPlatform());
            Inputs files = new Inputs(
                    backbone, Files.getLastModifiedTime(backbone), platform, Files.getLastModifiedTime(platform));
            if (known.filter(each -> each.files().equals(files)).isEmpty()) {
                known = Optional.of(new Known(files, bound(conversion, backbone, platform)));
            }
            return known.get().bound();
        } catch (BadInputException | PlatformException | InvalidPathException | IOException e) {
            return CostBound.NONE; // the fields of the files say what is wrong with them
        }
    }

    private static CostBound bound(Conversion conversion, Path file, Path platform) throws IOException {
        Network backbone = Services.use(
                        Backbones.class,
                        backbones -> backbones.read(
                                file, Defaults.arithmetic(Optional.ofNullable(conversion.getArithmetic()))))
                .network();
        ExitPlan exits = Services.use(
                Analysis.class,
                analysis -> analysis.analyse(
                        file, backbone, Defaults.ATTACH_POINTS, Defaults.BLUEPRINTS, AnalysisLimits.DEFAULT));
        Platform hardware = new PlatformReader().read(platform);
        return Services.use(
                CostTabulation.class, costs -> CostBound.of(costs.tabulate(exits, hardware, OptionalDouble.empty())));
    }
}
