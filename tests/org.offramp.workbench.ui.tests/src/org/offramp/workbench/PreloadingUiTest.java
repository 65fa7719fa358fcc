// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

class PreloadingUiTest {
    @Test
    void namesOnlyPlacesThatTheProductHas() {
        assertThat(Preloading.PLACES).allSatisfy(place -> {
            Bundle bundle = Platform.getBundle(place.bundle());
            assertThat(bundle.adapt(BundleWiring.class)
                            .listResources(place.folder(), "*.class", BundleWiring.LISTRESOURCES_RECURSE))
                    .isNotEmpty();
        });
    }

    @Test
    void passesOverWhatCannotBeLoaded() throws InterruptedException {
        Preloading again = new Preloading(PlatformUI.getWorkbench().getDisplay());
        again.schedule();
        again.join();
        assertThat(again.getResult().isOK()).isTrue();
    }
}
