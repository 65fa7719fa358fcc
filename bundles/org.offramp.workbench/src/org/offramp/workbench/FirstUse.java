// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.NumberFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.graphics.ImageData;
import org.offramp.api.cost.ProcessorCatalogue;
import org.offramp.hardware.io.PlatformValidation;
import org.offramp.hardware.io.ShippedPlatform;
import org.offramp.request.RequestPackage;

/** What takes long when it is done for the first time, and is free of the display's thread. */
final class FirstUse {
    private FirstUse() {}

    /** What is Offramp's own or Eclipse's. */
    static void ofParts() {
        models();
        tables();
        drawings();
    }

    private static void models() {
        RequestPackage.eINSTANCE.getName();
        for (ShippedPlatform example : ShippedPlatform.values()) {
            PlatformValidation.of(example.read());
        }
    }

    /** Of the languages' letters and numbers, for palette and zoom. */
    private static void tables() {
        BreakIterator.getLineInstance();
        NumberFormat.getPercentInstance().format(1);
    }

    /** Eclipse's pictures are SVG files; those of projects have masks and pictures within. */
    private static void drawings() {
        for (URL picture : ResourceImages.files().values()) {
            try (InputStream stream = picture.openStream()) {
                new ImageData(stream);
            } catch (IOException e) {
                ILog.of(FirstUse.class).log(Status.warning(picture + " can't be read", e));
            }
        }
    }

    /** Bundles of vendors start when they are asked, and may hang. */
    static void ofProcessors() {
        try {
            Services.use(ProcessorCatalogue.class, ProcessorCatalogue::processors);
        } catch (IOException e) {
            ILog.of(FirstUse.class).log(Status.warning("No processors", e));
        }
    }
}
