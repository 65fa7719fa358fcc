// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import org.offramp.api.Progress;
import org.offramp.api.conversion.ConversionPipeline;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.plugins.PluginUse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs the stages one after the other; the plug-ins that it began with stay as they are until it ends. */
@Component
public final class StagedConversion implements ConversionPipeline {
    private final BackboneStages backboneStages;
    private final PlanStages planStages;
    private final PluginUse plugins;

    @Activate
    public StagedConversion(
            @Reference BackboneStages backboneStages, @Reference PlanStages planStages, @Reference PluginUse plugins) {
        this.backboneStages = backboneStages;
        this.planStages = planStages;
        this.plugins = plugins;
    }

    @Override
    public ConversionResult convert(ConversionRequest request, Progress progress) throws IOException {
        try (PluginUse.Span unchanged = plugins.begin()) {
            StageClock clock = new StageClock();
            planStages.check(request);
            Candidates candidates = backboneStages.candidates(request, clock);
            TrainedCandidates trained = backboneStages.train(request, candidates, clock, progress);
            return planStages.finish(request, trained, clock, progress);
        }
    }
}
