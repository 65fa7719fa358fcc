// SPDX-License-Identifier: EPL-2.0
package org.offramp.ort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Where the fragment for this platform keeps the libraries of ONNX Runtime; it is installed as a folder. */
final class NativeFolder {

    private NativeFolder() {}

    static boolean insideOsgi() {
        return bundle() != null;
    }

    /** Empty outside OSGi, and where no fragment fits the platform. */
    static Optional<Path> installed() {
        Bundle bundle = bundle();
        if (bundle == null) {
            return Optional.empty();
        }
        Enumeration<URL> entries = bundle.findEntries("ai/onnxruntime/native", "libonnxruntime4j_jni.so", true);
        if (entries == null || !entries.hasMoreElements()) {
            return Optional.empty();
        }
        return Optional.ofNullable(file(entries.nextElement()).getParent());
    }

    private static @Nullable Bundle bundle() {
        return FrameworkUtil.getBundle(NativeFolder.class);
    }

    private static Path file(URL entry) {
        try {
            return Path.of(FileLocator.toFileURL(entry).getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
