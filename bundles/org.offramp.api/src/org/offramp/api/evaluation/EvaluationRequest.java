// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.evaluation;

import java.nio.file.Path;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.datasets.DataSpec;

/**
 * What to evaluate.
 *
 * @param arithmetic how the integers of a quantised network are read
 * @param engine id of the engine
 * @param cache folder for what is kept between runs
 */
public record EvaluationRequest(Path backbone, Arithmetic arithmetic, DataSpec data, String engine, Path cache) {}
