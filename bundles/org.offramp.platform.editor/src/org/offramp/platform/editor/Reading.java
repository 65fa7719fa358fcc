// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.offramp.hardware.xmi.XmiException;

/**
 * A file as it was read.
 *
 * @param bytes what was in it, before it was understood; none if it can't be read
 * @param platform none if it can't be understood
 * @param reason why there is no platform
 */
record Reading(Optional<byte[]> bytes, Optional<DiagramContext> platform, String reason) {
    /** Takes a while: not for the display's thread. */
    static Reading of(PlatformSource source, InstalledModels models) {
        Optional<byte[]> bytes = source.bytes();
        try {
            return new Reading(bytes, Optional.of(new DiagramContext(source.read(), models)), "");
        } catch (XmiException e) {
            return new Reading(bytes, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }
}
