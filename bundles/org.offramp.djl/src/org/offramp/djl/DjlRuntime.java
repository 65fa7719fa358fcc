// SPDX-License-Identifier: EPL-2.0
package org.offramp.djl;

import ai.djl.engine.Engine;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Starts the MXNet engine: offline, with its libraries used where they are installed, one thread per caller. */
public final class DjlRuntime {

    private DjlRuntime() {}

    /**
     * Gives the engine, which the first call starts. This has to be the first use of any class of {@code ai.djl} in the
     * process: what is set here is read once.
     *
     * @throws IllegalStateException if there is no MXNet for this operating system and processor
     */
    public static synchronized Engine engine() {
        NativeFolders.installed().ifPresentOrElse(DjlRuntime::useInPlace, DjlRuntime::requireOutsideOsgi);
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        setDefault("ENGINE_CACHE_DIR", cacheFolder());
        setDefault("DJL_CACHE_DIR", cacheFolder());
        oneThreadPerCaller();
        return load();
    }

    private static void useInPlace(NativeFolders folders) {
        System.setProperty("MXNET_LIBRARY_PATH", folders.mxnet().toString());
        System.setProperty("jna.boot.library.path", folders.jna().toString());
        System.setProperty("jna.nounpack", "true");
        System.setProperty("jna.nosys", "true");
    }

    private static void requireOutsideOsgi() {
        if (NativeFolders.insideOsgi()) {
            throw new IllegalStateException(
                    "The MXNet engine is not available on %s %s: no bundle with its native library is installed. Maybe choose another engine with --engine."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
    }

    /** DJL names the folder in messages and writes to it only what it would have fetched, so it stays empty. */
    private static Path cacheFolder() {
        String home = Objects.requireNonNullElse(System.getenv("XDG_CACHE_HOME"), "");
        Path caches = home.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return caches.resolve("offramp").resolve("djl");
    }

    private static void setDefault(String property, Path value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value.toString());
        }
    }

    /**
     * The engine's OpenMP threads wait actively: more than one per caller makes it several times slower. But it has to
     * have a worker for each caller: with the one that is its default, callers wait for each other.
     */
    private static void oneThreadPerCaller() {
        if (Files.exists(Path.of("/proc/self"))) {
            Function setenv = NativeLibrary.getInstance("c").getFunction("setenv");
            int processors = Runtime.getRuntime().availableProcessors();
            setenv.invokeInt(new Object[] {"OMP_NUM_THREADS", "1", 1});
            setenv.invokeInt(new Object[] {"MXNET_CPU_WORKER_NTHREADS", Integer.toString(processors), 1});
        }
    }

    /** DJL finds its engines and its native library by the thread's class loader, and remembers a failure for ever. */
    private static Engine load() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Engine.class.getClassLoader());
        try {
            return Engine.getEngine("MXNet");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
