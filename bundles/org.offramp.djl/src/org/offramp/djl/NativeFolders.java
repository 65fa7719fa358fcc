// SPDX-License-Identifier: EPL-2.0
package org.offramp.djl;

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

/** Where the fragment for this platform keeps the libraries of MXNet and JNA; it is installed as a folder. */
record NativeFolders(Path mxnet, Path jna) {

    static boolean insideOsgi() {
        return bundle() != null;
    }

    /** Empty outside OSGi, and where no fragment fits the platform. */
    static Optional<NativeFolders> installed() {
        Bundle bundle = bundle();
        if (bundle == null) {
            return Optional.empty();
        }
        return folder(bundle, "native/lib", "libmxnet.so")
                .flatMap(mxnet ->
                        folder(bundle, "com/sun/jna", "libjnidispatch.so").map(jna -> new NativeFolders(mxnet, jna)));
    }

    private static @Nullable Bundle bundle() {
        return FrameworkUtil.getBundle(NativeFolders.class);
    }

    private static Optional<Path> folder(Bundle bundle, String path, String file) {
        Enumeration<URL> entries = bundle.findEntries(path, file, true);
        if (entries == null || !entries.hasMoreElements()) {
            return Optional.empty();
        }
        return Optional.ofNullable(file(entries.nextElement()).getParent());
    }

    private static Path file(URL entry) {
        try {
            return Path.of(FileLocator.toFileURL(entry).getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
