// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.nio.file.Path;
import org.offramp.api.backbones.Arithmetic;

/**
 * Where the backbone comes from.
 *
 * @param arithmetic how the integers of a quantised network are read
 */
public record BackboneSource(Path file, Arithmetic arithmetic) {
    /** Without its folders. */
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
