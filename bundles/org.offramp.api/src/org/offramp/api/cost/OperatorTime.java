// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an operator needs for one sample.
 *
 * @param joules those of the processor's active power when empty
 * @param uncertainty how far both may be from the truth; not told when empty
 */
public record OperatorTime(double seconds, OptionalDouble joules, Optional<Uncertainty> uncertainty) {}
