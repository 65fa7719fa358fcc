// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.certification.CertificationRequest;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.search.Objective;

/**
 * What to convert.
 *
 * @param arithmetic how the integers of a quantised network are read
 * @param data trains the heads; split by the seed where calibration or test lack
 * @param calibration chooses the thresholds
 * @param test the last word, touched once
 * @param out folder for the deployment and the reports
 * @param blueprints ids; none means all
 * @param periodSeconds from one sample to the next; the latency itself if empty
 * @param certification of the chosen plan's risk, if one is asked for
 */
public record ConversionRequest(
        Path backbone,
        Arithmetic arithmetic,
        DataSpec data,
        Optional<DataSpec> calibration,
        Optional<DataSpec> test,
        Path platform,
        Path out,
        Objective objective,
        AnalysisLimits limits,
        String attachPointRule,
        List<String> blueprints,
        String engine,
        String trainer,
        String search,
        OptionalDouble periodSeconds,
        long seed,
        Path cache,
        Optional<CertificationRequest> certification) {
    public ConversionRequest {
        blueprints = List.copyOf(blueprints);
    }

    /** Without a certificate. */
    public ConversionRequest(
            Path backbone,
            Arithmetic arithmetic,
            DataSpec data,
            Optional<DataSpec> calibration,
            Optional<DataSpec> test,
            Path platform,
            Path out,
            Objective objective,
            AnalysisLimits limits,
            String attachPointRule,
            List<String> blueprints,
            String engine,
            String trainer,
            String search,
            OptionalDouble periodSeconds,
            long seed,
            Path cache) {
        this(
                backbone,
                arithmetic,
                data,
                calibration,
                test,
                platform,
                out,
                objective,
                limits,
                attachPointRule,
                blueprints,
                engine,
                trainer,
                search,
                periodSeconds,
                seed,
                cache,
                Optional.empty());
    }

    /** The same with a certificate, for another objective. */
    public ConversionRequest certifying(CertificationRequest asked, Objective other) {
        return new ConversionRequest(
                backbone,
                arithmetic,
                data,
                calibration,
                test,
                platform,
                out,
                other,
                limits,
                attachPointRule,
                blueprints,
                engine,
                trainer,
                search,
                periodSeconds,
                seed,
                cache,
                Optional.of(asked));
    }
}
