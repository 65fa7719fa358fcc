// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformReader;

/** The file of a platform, in the workspace or anywhere else. */
record PlatformSource(Path path, Optional<IFile> file) {
    static PlatformSource of(IEditorInput input) throws PartInitException {
        if (input instanceof IFileEditorInput inWorkspace) {
            IFile file = inWorkspace.getFile();
            return new PlatformSource(Path.of(file.getLocationURI()), Optional.of(file));
        }
        if (input instanceof IURIEditorInput elsewhere) {
            return new PlatformSource(Path.of(elsewhere.getURI()), Optional.empty());
        }
        throw new PartInitException("A platform is a file, not " + input.getName());
    }

    /** Reads it, finished or not; throws a {@link org.offramp.hardware.io.PlatformException}. */
    Platform read() {
        return new PlatformReader().readDraft(path);
    }

    /** What is in it; none if it can't be read. */
    Optional<byte[]> bytes() {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(byte[] bytes, IProgressMonitor monitor) throws IOException, CoreException {
        if (file.isPresent()) {
            writeInWorkspace(bytes, monitor);
        } else {
            writeAtOnce(bytes);
        }
    }

    /** So that a crash leaves the old file or the new one. */
    private void writeAtOnce(byte[] bytes) throws IOException {
        Path half = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            Files.write(half, bytes);
            Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void writeInWorkspace(byte[] bytes, IProgressMonitor monitor) throws CoreException {
        IFile target = file.orElseThrow();
        target.refreshLocal(IResource.DEPTH_ZERO, null);
        if (target.exists()) {
            target.setContents(new ByteArrayInputStream(bytes), IResource.KEEP_HISTORY | IResource.FORCE, monitor);
        } else {
            target.create(new ByteArrayInputStream(bytes), true, monitor);
        }
    }
}
