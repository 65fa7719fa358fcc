// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * The hardware, and how often it works.
 *
 * @param periodSeconds from one sample to the next; the latency itself if empty
 */
public record TargetPlatform(Path file, OptionalDouble periodSeconds) {}
