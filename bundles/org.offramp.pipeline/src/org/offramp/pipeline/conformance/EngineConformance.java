// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.conformance.ConformanceCase;
import org.offramp.api.conformance.ConformanceResult;
import org.offramp.api.conformance.ConformanceRunner;
import org.offramp.api.conformance.ConformanceSuite;
import org.offramp.pipeline.services.AvailableEngines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Runs published operator tests through their importer and every variant of an engine. */
@Component
public final class EngineConformance implements ConformanceRunner {
    private final List<ConformanceSuite> suites;
    private final AvailableEngines engines;

    @Activate
    public EngineConformance(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<ConformanceSuite> suites,
            @Reference AvailableEngines engines) {
        this.suites = suites;
        this.engines = engines;
    }

    @Override
    public ConformanceResult run(Path folder, String engineId, Progress progress) throws IOException {
        ComputeEngine engine = engines.byId(engineId);
        List<ConformanceCase> cases = cases(folder);
        Verdicts verdicts = new Verdicts(engine);
        progress.begin("Conformance", cases.size());
        for (ConformanceCase each : cases) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            verdicts.judge(each);
            progress.advance(1);
        }
        return verdicts.result();
    }

    private List<ConformanceCase> cases(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(
                    folder,
                    Files.exists(folder) ? "This is a file, not a folder." : "There is no such folder.",
                    "Name a folder with test cases.");
        }
        List<ConformanceCase> cases = new ArrayList<>();
        for (ConformanceSuite suite : suites) {
            cases.addAll(suite.cases(folder));
        }
        cases.sort(Comparator.comparing(ConformanceCase::name));
        if (cases.isEmpty()) {
            throw new BadInputException(
                    folder,
                    "There is no test case here.",
                    "A case is a folder with model.onnx and test_data_set_0, below the folder named.");
        }
        return cases;
    }
}
