// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.ide.ResourceUtil;

/** The file behind an editor, in the workspace or anywhere else, and what it held when it was last read or written. */
final class EditedFile {
    private final Path path;
    private final Optional<IFile> resource;
    private Optional<byte[]> known = Optional.empty();

    private EditedFile(Path path, Optional<IFile> resource) {
        this.path = path;
        this.resource = resource;
    }

    static EditedFile of(IEditorInput input) throws CoreException {
        IFile file = ResourceUtil.getFile(input);
        if (file != null && file.getLocation() != null) {
            return new EditedFile(file.getLocation().toPath(), Optional.of(file));
        }
        if (input instanceof IURIEditorInput elsewhere
                && "file".equals(elsewhere.getURI().getScheme())) {
            return new EditedFile(Path.of(elsewhere.getURI()), Optional.empty());
        }
        throw new CoreException(Status.error(input.getName() + " is not a file of this computer."));
    }

    Path path() {
        return path;
    }

    Path folder() {
        return Optional.ofNullable(path.getParent()).orElse(path);
    }

    synchronized byte[] read() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        known = Optional.of(bytes);
        return bytes;
    }

    /** Whether others have written it since it was read. */
    synchronized boolean isChangedOutside() {
        try {
            return known.isPresent() && !Arrays.equals(known.get(), Files.readAllBytes(path));
        } catch (IOException e) {
            return false; // it is gone: saving makes it again
        }
    }

    synchronized void write(byte[] bytes, IProgressMonitor monitor) throws CoreException {
        if (resource.isPresent()) {
            IFile file = resource.get();
            file.refreshLocal(IResource.DEPTH_ZERO, monitor);
            if (file.exists()) {
                file.setContents(new ByteArrayInputStream(bytes), IResource.KEEP_HISTORY, monitor);
            } else {
                file.create(new ByteArrayInputStream(bytes), false, monitor);
            }
        } else {
            replace(bytes);
        }
        known = Optional.of(bytes);
    }

    /** At once or not at all: a failure leaves the old content. */
    private void replace(byte[] bytes) throws CoreException {
        Path half = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            Files.write(half, bytes);
            Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CoreException(Status.error(path + " can't be written: " + e.getMessage(), e));
        }
    }
}
