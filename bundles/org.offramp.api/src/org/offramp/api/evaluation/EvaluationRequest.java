// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.evaluation;

import java.nio.file.Path;
import org.offramp.api.datasets.DataSpec;

/**
 * What to evaluate.
 *
 * @param engine id of the engine
 * @param cache folder for what is kept between runs
 */
public record EvaluationRequest(Path backbone, DataSpec data, String engine, Path cache) {}
