// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.ui.IWorkbenchPage;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformWriter;
import org.offramp.hardware.io.ShippedPlatform;
import org.offramp.ui.wizards.NewFileWizard;

/** Makes a platform that is empty or as an example. */
final class NewPlatformWizard extends NewFileWizard {
    private final NewPlatformPage page;

    NewPlatformWizard(IWorkbenchPage window, NewPlatformPage page) {
        super(window, page);
        this.page = page;
    }

    @Override
    protected byte[] content() {
        return page.example().map(NewPlatformWizard::content).orElseGet(() -> {
            Platform platform = HardwareFactory.eINSTANCE.createPlatform();
            platform.setName(page.name());
            return new PlatformWriter().toBytes(platform);
        });
    }

    private static byte[] content(ShippedPlatform example) {
        try (InputStream content = example.open()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
