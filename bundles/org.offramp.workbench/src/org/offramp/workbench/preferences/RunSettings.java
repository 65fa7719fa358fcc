// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.preferences;

import java.nio.file.Path;
import org.eclipse.jface.preference.IPreferenceStore;
import org.offramp.api.jobs.CacheFolder;
import org.offramp.api.jobs.Cores;

/** The settings of runs, in the workspace's preferences. */
public final class RunSettings {
    static final String THREADS = "threads";
    static final String CACHE = "cache";
    static final int CORES = Runtime.getRuntime().availableProcessors();
    /** A core is left to the windows, so that they answer while something runs. */
    static final int USUAL_THREADS = Math.max(1, CORES - 1);

    private final IPreferenceStore store;

    public RunSettings(IPreferenceStore store) {
        this.store = store;
        store.setDefault(THREADS, USUAL_THREADS);
        store.setDefault(CACHE, CacheFolder.ofUser().toString());
    }

    /** Where features and trained heads are kept between runs. */
    public Path cache() {
        return Path.of(store.getString(CACHE));
    }

    /** Lets runs that start from now on use so many threads; now, and whenever the user changes it. */
    public void limitThreads() {
        limit();
        store.addPropertyChangeListener(change -> limit());
    }

    private void limit() {
        System.setProperty(Cores.LIMIT, Integer.toString(store.getInt(THREADS)));
    }
}
