// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.util.Arrays;
import org.offramp.api.deployment.NetworkWriter;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The ONNX writer of the sibling bundle, which exports nothing: its class is loaded by name. */
final class OnnxWriters {
    private static final String BUNDLE = "org.offramp.onnx";
    private static final String WRITER = "org.offramp.onnx.writer.OnnxWriter";

    private OnnxWriters() {}

    static NetworkWriter onnx() {
        try {
            return writer().asSubclass(NetworkWriter.class).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The bundle " + BUNDLE + " isn't there", e);
        }
    }

    private static Class<?> writer() throws ClassNotFoundException {
        Bundle mine = FrameworkUtil.getBundle(OnnxWriters.class);
        if (mine == null) {
            return Class.forName(WRITER);
        }
        return Arrays.stream(mine.getBundleContext().getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(BUNDLE))
                .findFirst()
                .orElseThrow(() -> new ClassNotFoundException(BUNDLE))
                .loadClass(WRITER);
    }
}
