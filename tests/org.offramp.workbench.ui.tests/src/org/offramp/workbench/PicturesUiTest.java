// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.offramp.bot.Bot;
import org.offramp.ui.Turns;

class PicturesUiTest {
    private final Bot bot = new Bot();

    @BeforeEach
    void readThem() {
        Turns reading = bot.ui(() -> Pictures.read().orElseThrow());
        bot.await("they are read", reading::isDone);
    }

    @Test
    void namesOnlyPicturesThatEclipseHas() {
        ImageRegistry registry = bot.ui(JFaceResources::getImageRegistry);
        assertThat(Pictures.NAMES)
                .allSatisfy(name ->
                        assertThat(registry.getDescriptor(name)).as(name).isNotNull());
        assertThat(Pictures.FILES)
                .allSatisfy(
                        file -> assertThat(Platform.getBundle(Pictures.VIEWS).getEntry(file))
                                .as(file)
                                .isNotNull());
        assertThat(Pictures.SHARED)
                .allSatisfy(name -> assertThat(
                                PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name))
                        .as(name)
                        .isNotNull());
    }

    @Test
    void whoeverTakesOneGetsTheOneThatIsKept() {
        assertThat(Pictures.SHARED).allSatisfy(name -> {
            Image first = taken(name);
            assertThat(first.isDisposed()).isFalse();
            assertThat(taken(name)).isSameAs(first);
        });
    }

    /** As a tool bar does, which gives it back when it is disposed. */
    private Image taken(String name) {
        return bot.ui(() -> {
            LocalResourceManager own = new LocalResourceManager(JFaceResources.getResources());
            try {
                return own.create(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name));
            } finally {
                own.dispose();
            }
        });
    }
}
