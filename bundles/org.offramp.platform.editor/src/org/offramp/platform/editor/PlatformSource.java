// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.offramp.hardware.io.PlatformWriter;

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

    /** As text: in UTF-8 if it is, else each byte as a character, so that none is lost. */
    String text() throws IOException {
        return new String(Files.readAllBytes(path), charset());
    }

    private Charset charset() throws IOException {
        byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)
                ? StandardCharsets.UTF_8
                : StandardCharsets.ISO_8859_1;
    }

    void write(Platform platform, IProgressMonitor monitor) throws IOException, CoreException {
        if (file.isPresent()) {
            writeInWorkspace(new PlatformWriter().toBytes(platform), monitor);
        } else {
            new PlatformWriter().write(platform, path);
        }
    }

    /** Writes what {@link #text} has given, byte for byte where it wasn't changed. */
    void write(String text, IProgressMonitor monitor) throws IOException, CoreException {
        byte[] bytes = text.getBytes(charset());
        if (file.isPresent()) {
            writeInWorkspace(bytes, monitor);
        } else {
            Files.write(path, bytes);
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
