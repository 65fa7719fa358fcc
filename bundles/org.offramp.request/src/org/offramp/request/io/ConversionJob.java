// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.offramp.request.Arithmetic;

/**
 * What to convert, as the user said it: what is absent is left to whoever runs it.
 *
 * @param folder where relative paths in SPECs start; the other paths have been resolved
 * @param arithmetic how the integers of a quantised network are read
 * @param data SPEC of what trains the heads
 * @param calibration SPEC of what chooses the thresholds
 * @param test SPEC of the last word
 * @param periodSeconds from one sample to the next
 */
public record ConversionJob(
        Path folder,
        Path backbone,
        Optional<Arithmetic> arithmetic,
        String data,
        Optional<String> calibration,
        Optional<String> test,
        Path platform,
        Optional<Path> out,
        JobObjective objective,
        JobSpace space,
        Optional<JobCertification> certification,
        AnalysisBounds analysis,
        JobStrategies strategies,
        OptionalDouble periodSeconds,
        OptionalLong seed) {

    /**
     * Which candidates are worth looking at.
     *
     * @param minDistanceMacs between two attach points, for one sample
     * @param maxHeadShare of the MACs of the backbone behind a head
     */
    public record AnalysisBounds(OptionalLong minDistanceMacs, OptionalDouble maxHeadShare) {}

    /**
     * Ids of what does the work.
     *
     * @param decision tells how sure a classifier is
     * @param temperature whether temperatures are tried
     * @param blueprints none means all
     */
    public record JobStrategies(
            Optional<String> engine,
            Optional<String> trainer,
            Optional<String> decision,
            boolean temperature,
            Optional<String> solver,
            Optional<String> attachPoints,
            List<String> blueprints) {
        public JobStrategies {
            blueprints = List.copyOf(blueprints);
        }
    }
}
