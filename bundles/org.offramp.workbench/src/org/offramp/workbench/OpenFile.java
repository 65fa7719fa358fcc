// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.offramp.workbench.files.FileChooser;
import org.offramp.workbench.files.FileChooser.Question;

/** Opens any file of the computer, within the workspace or not. */
public final class OpenFile extends AbstractHandler {
    private static final List<String> PATTERNS =
            List.of("*.platform;*.conversion;report.json", "*.platform", "*.conversion", "report.json", "*");

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Question question = new Question("Open File", folder(page), PATTERNS);
        Optional<Path> chosen = FileChooser.choose(HandlerUtil.getActiveShellChecked(event), question);
        if (chosen.isPresent()) {
            open(chosen.get(), page);
        }
        return null;
    }

    /** Of the file that is being edited, or the user's own. */
    private static Path folder(IWorkbenchPage page) {
        return Optional.ofNullable(page.getActiveEditor())
                .map(IEditorPart::getEditorInput)
                .filter(IURIEditorInput.class::isInstance)
                .map(input -> Path.of(((IURIEditorInput) input).getURI()).getParent())
                .orElseGet(() -> Path.of(System.getProperty("user.home")));
    }

    private static void open(Path file, IWorkbenchPage page) throws ExecutionException {
        IFile[] known = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri());
        try {
            if (known.length > 0 && known[0].exists()) {
                IDE.openEditor(page, known[0]);
            } else {
                IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
            }
        } catch (PartInitException e) {
            throw new ExecutionException(file + " can't be opened", e);
        }
    }
}
