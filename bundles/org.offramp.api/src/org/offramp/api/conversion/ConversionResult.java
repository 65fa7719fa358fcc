// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.Omission;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.certification.Certification;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.TrainedHead;
import org.offramp.hardware.io.SourcedNumber;

/**
 * All that a conversion found out, for the reports.
 *
 * @param backbone name of the file
 * @param hardware the platform's numbers with their sources, in the order of its file
 * @param heads trained candidates, in the order of the cost table
 * @param search of the calibration samples
 * @param test of the chosen plan; empty when none was chosen
 * @param independence what the independence assumption predicts for the chosen plan on the calibration samples
 * @param baselineTests figures of the baselines on the test samples, in their order
 * @param omissions everything left out, in the order of the stages; records of the data that can't be used at the end
 * @param warnings what a reader has to know before trusting the figures
 * @param engine name and version, with its settings
 * @param provenance hashes, seeds and versions by name, as in the manifest
 * @param certification where one was asked for
 * @param backboneForwardSamples rows that went through the backbone, tuning left aside
 */
public record ConversionResult(
        String backbone,
        ConversionRequest request,
        ExitPlan candidates,
        CostTable costs,
        List<SourcedNumber> hardware,
        List<TrainedHead> heads,
        ExitProfile calibrationProfile,
        ExitProfile testProfile,
        SearchResult search,
        Optional<PlanFigures> test,
        Optional<PlanFigures> independence,
        List<Baseline> baselines,
        List<PlanFigures> baselineTests,
        List<Omission> omissions,
        List<String> warnings,
        List<StageTime> stages,
        String engine,
        Map<String, String> provenance,
        Optional<Certification> certification,
        long backboneForwardSamples) {
    /** How long a stage took; one that was resumed from the cache is quick. */
    public record StageTime(String name, double seconds, boolean resumed) {}

    public ConversionResult {
        hardware = List.copyOf(hardware);
        heads = List.copyOf(heads);
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
        baselines = List.copyOf(baselines);
        baselineTests = List.copyOf(baselineTests);
        omissions = List.copyOf(omissions);
        warnings = List.copyOf(warnings);
        stages = List.copyOf(stages);
    }

    /** Without a certificate. */
    public ConversionResult(
            String backbone,
            ConversionRequest request,
            ExitPlan candidates,
            CostTable costs,
            List<SourcedNumber> hardware,
            List<TrainedHead> heads,
            ExitProfile calibrationProfile,
            ExitProfile testProfile,
            SearchResult search,
            Optional<PlanFigures> test,
            Optional<PlanFigures> independence,
            List<Baseline> baselines,
            List<PlanFigures> baselineTests,
            List<Omission> omissions,
            List<String> warnings,
            List<StageTime> stages,
            String engine,
            Map<String, String> provenance,
            long backboneForwardSamples) {
        this(
                backbone,
                request,
                candidates,
                costs,
                hardware,
                heads,
                calibrationProfile,
                testProfile,
                search,
                test,
                independence,
                baselines,
                baselineTests,
                omissions,
                warnings,
                stages,
                engine,
                provenance,
                Optional.empty(),
                backboneForwardSamples);
    }
}
