// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.plugins;

/** What became of a plug-in in this product. */
public enum PluginState {
    /** Its strategies can be chosen. */
    RUNNING,
    /** It is installed, updated or removed as soon as nobody works with the plug-ins. */
    WAITING,
    /** Verification failed; nothing of it has been loaded. */
    REFUSED,
    /** It is sound, but can't run here; or one of its strategies can't be used. */
    FAILED
}
