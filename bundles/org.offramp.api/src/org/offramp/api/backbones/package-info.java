// SPDX-License-Identifier: EPL-2.0
/**
 * Stage import. Input: a file with a pretrained network. Output: a {@link org.offramp.graph.Network}. To extend:
 * register a {@link org.offramp.api.backbones.BackboneImporter} service and run its contract test.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.backbones;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
