// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.jface.preference.PreferenceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.offramp.api.jobs.CacheFolder;
import org.offramp.api.jobs.Cores;

final class RunSettingsTest {
    private final PreferenceStore store = new PreferenceStore();
    private final RunSettings settings = new RunSettings(store);

    @AfterEach
    void forget() {
        System.clearProperty(Cores.LIMIT);
    }

    @Test
    void keepsThingsInTheUsersFolderUntilAnotherIsChosen() {
        assertThat(settings.cache()).isEqualTo(CacheFolder.ofUser());
        store.setValue(RunSettings.CACHE, "elsewhere");
        assertThat(settings.cache()).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void limitsTheThreadsOfRunsNowAndWhenItIsChanged() {
        settings.limitThreads();
        assertThat(Cores.usable()).isEqualTo(RunSettings.USUAL_THREADS);
        store.setValue(RunSettings.THREADS, RunSettings.CORES);
        assertThat(Cores.usable()).isEqualTo(RunSettings.CORES);
    }
}
