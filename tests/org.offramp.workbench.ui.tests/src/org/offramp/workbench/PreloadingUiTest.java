// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

class PreloadingUiTest {
    @Test
    void namesOnlyBundlesThatTheProductHas() {
        assertThat(Preloading.BUNDLES)
                .allSatisfy(
                        name -> assertThat(Platform.getBundle(name)).as(name).isNotNull());
    }

    @Test
    void passesOverWhatCannotBeLoaded() throws InterruptedException {
        Preloading again = new Preloading();
        again.schedule();
        again.join();
        assertThat(again.getResult().isOK()).isTrue();
    }
}
