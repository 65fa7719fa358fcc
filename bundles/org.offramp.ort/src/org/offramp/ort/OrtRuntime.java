// SPDX-License-Identifier: EPL-2.0
package org.offramp.ort;

import ai.onnxruntime.OrtEnvironment;

/** Starts ONNX Runtime, with its libraries used where they are installed. */
public final class OrtRuntime {

    private OrtRuntime() {}

    /**
     * Gives the environment, which the first call starts. This has to be the first use of any class of
     * {@code ai.onnxruntime} in the process: it looks for its libraries once.
     *
     * @throws IllegalStateException if there is no ONNX Runtime for this operating system and processor
     */
    public static synchronized OrtEnvironment environment() {
        if (NativeFolder.insideOsgi()) {
            System.setProperty(
                    "onnxruntime.native.path",
                    NativeFolder.installed().orElseThrow(OrtRuntime::missing).toString());
        }
        return OrtEnvironment.getEnvironment();
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "ONNX Runtime is not available on %s %s: no bundle with its native library is installed. Maybe choose another engine with --engine."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
}
