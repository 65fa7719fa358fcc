// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.ide.IDE;

/** The pictures of projects and problems, which Eclipse's own application declares and every other one must. */
final class ResourceImages {
    private static final String IDE_BUNDLE = "org.eclipse.ui.ide";
    private static final String FOLDER = "icons/full/";
    private static final Map<String, String> PICTURES = Map.of(
            IDE.SharedImages.IMG_OBJ_PROJECT,
            "obj16/prj_obj",
            IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED,
            "obj16/cprj_obj",
            "IMG_OBJS_ERROR_PATH",
            "obj16/error_tsk",
            "IMG_OBJS_WARNING_PATH",
            "obj16/warn_tsk",
            "IMG_OBJS_INFO_PATH",
            "obj16/info_tsk",
            "IMG_LCL_FLAT_LAYOUT",
            "elcl16/flatLayout",
            "IMG_LCL_HIERARCHICAL_LAYOUT",
            "elcl16/hierarchicalLayout");

    private ResourceImages() {}

    static void declare(IWorkbenchConfigurer configurer) {
        files().forEach((name, file) -> configurer.declareImage(name, ImageDescriptor.createFromURL(file), true));
    }

    /** Those that this Eclipse has. */
    static Map<String, URL> files() {
        Map<String, URL> found = new HashMap<>();
        PICTURES.forEach(
                (name, file) -> Optional.ofNullable(find(FOLDER + file)).ifPresent(url -> found.put(name, url)));
        return found;
    }

    private static @Nullable URL find(String file) {
        URL svg = FileLocator.find(Platform.getBundle(IDE_BUNDLE), new Path(file + ".svg"));
        return svg != null ? svg : FileLocator.find(Platform.getBundle(IDE_BUNDLE), new Path(file + ".png"));
    }
}
