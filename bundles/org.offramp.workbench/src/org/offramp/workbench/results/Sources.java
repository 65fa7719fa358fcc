// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import org.offramp.api.backbones.Arithmetic;

/**
 * What a run was made from.
 *
 * @param arithmetic in which the backbone was read
 */
record Sources(SourceFile backbone, Arithmetic arithmetic, SourceFile platform) {}
