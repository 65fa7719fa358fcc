// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Where the workbench keeps what the user has set. */
public final class SettingsStore {
    private static final String BUNDLE = "org.offramp.workbench";

    private SettingsStore() {}

    public static IPreferenceStore open() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, BUNDLE);
    }
}
