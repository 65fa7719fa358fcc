// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.net.URL;
import org.eclipse.jface.resource.ImageDescriptor;

/** The icons of this bundle. */
final class Pictures {
    private Pictures() {}

    /** @param name of the file without its extension */
    static ImageDescriptor of(String name) {
        URL file = Pictures.class.getResource("/icons/" + name + ".png");
        return ImageDescriptor.createFromURL(file);
    }
}
