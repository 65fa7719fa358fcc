// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.plugins;

import org.osgi.annotation.versioning.ProviderType;

/** Keeps running plug-ins as they are while somebody works with them. A service. */
@ProviderType
public interface PluginUse {
    /** From now on no running plug-in is updated or removed, until this and all other uses have ended. */
    Span begin();

    /** Lasts until it is closed. */
    interface Span extends AutoCloseable {
        @Override
        void close();
    }
}
