// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.SWT;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.offramp.ui.Turns;

/**
 * Eclipse's pictures for what isn't shown yet at the start. It reads them from the disk where a dialog or a view needs
 * them, up to 27 ms each, and some of them each time again, because nobody keeps them: so they are kept from the start.
 */
final class Pictures {
    /** Has its names put into JFace's registry when it is initialised. */
    private static final String PROGRESS = "org.eclipse.ui.internal.progress.ProgressInfoItem";

    /** In JFace's registry. */
    static final List<String> NAMES = List.of(
            Wizard.DEFAULT_IMAGE,
            TitleAreaDialog.DLG_IMG_TITLE_BANNER,
            Dialog.DLG_IMG_MESSAGE_INFO,
            Dialog.DLG_IMG_MESSAGE_WARNING,
            Dialog.DLG_IMG_MESSAGE_ERROR,
            "org.eclipse.ui.internal.progress.PROGRESS_DEFAULT",
            "org.eclipse.ui.internal.progress.PROGRESS_STOP",
            "org.eclipse.ui.internal.progress.DISABLED_PROGRESS_STOP",
            "org.eclipse.ui.internal.progress.CLEAR_FINISHED_JOB",
            "org.eclipse.ui.internal.progress.DISABLED_CLEAR_FINISHED_JOB");

    static final List<String> SHARED = List.of(
            ISharedImages.IMG_OBJ_FILE,
            ISharedImages.IMG_OBJ_FOLDER,
            ISharedImages.IMG_TOOL_BACK,
            ISharedImages.IMG_TOOL_FORWARD,
            ISharedImages.IMG_ETOOL_HOME_NAV,
            "IMG_LCL_VIEW_MENU"); // in the dialog of preferences

    static final String VIEWS = "org.eclipse.ui.views";

    /** In the tool bar of Properties. */
    static final List<String> FILES = List.of(
            "icons/full/elcl16/tree_mode.svg", "icons/full/elcl16/filter_ps.svg", "icons/full/elcl16/defaults_ps.svg");

    private Pictures() {}

    /** Each in a turn of its own, as long as there is a window; on the display's thread. */
    static Optional<Turns> read() {
        Optional<Turns> turns = Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows())
                .map(window -> new Turns(window.getShell()))
                .findFirst();
        turns.ifPresent(each -> each.add(pieces()));
        return turns;
    }

    private static Runnable[] pieces() {
        return Stream.of(
                        Stream.<Runnable>of(Pictures::findProgress, FieldDecorationRegistry::getDefault),
                        NAMES.stream().<Runnable>map(name -> () -> JFaceResources.getImage(name)),
                        SHARED.stream().<Runnable>map(name -> () -> keep(shared(name))),
                        FILES.stream().<Runnable>map(name -> () -> keep(file(name))))
                .flatMap(pieces -> pieces)
                .toArray(Runnable[]::new);
    }

    private static void findProgress() {
        try {
            Class.forName(PROGRESS, true, PlatformUI.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            // then Eclipse has another one, which reads its own
        }
    }

    private static ImageDescriptor shared(String name) {
        return PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name);
    }

    private static ImageDescriptor file(String name) {
        return ImageDescriptor.createFromURL(Platform.getBundle(VIEWS).getEntry(name));
    }

    /** As it is, and for what is disabled. */
    private static void keep(ImageDescriptor picture) {
        ResourceManager kept = JFaceResources.getResources();
        kept.create(picture);
        kept.create(ImageDescriptor.createWithFlags(picture, SWT.IMAGE_DISABLE));
    }
}
