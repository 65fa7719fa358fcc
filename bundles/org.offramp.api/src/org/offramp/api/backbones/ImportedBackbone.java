// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.backbones;

import java.util.List;
import org.offramp.graph.Network;

/**
 * A network as it came out of a file.
 *
 * @param format what the file was, with its version, for people
 * @param rewrites labels of what was simplified on the way, in order
 */
public record ImportedBackbone(Network network, String format, List<String> rewrites) {
    public ImportedBackbone {
        rewrites = List.copyOf(rewrites);
    }
}
