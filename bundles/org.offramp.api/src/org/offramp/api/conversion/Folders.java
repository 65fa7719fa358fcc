// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.nio.file.Path;

/**
 * Where a conversion writes.
 *
 * @param out for the deployment and the reports
 * @param cache for what is kept between runs
 */
public record Folders(Path out, Path cache) {}
