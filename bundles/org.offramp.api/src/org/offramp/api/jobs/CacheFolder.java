// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.jobs;

import java.nio.file.Path;
import java.util.Map;

/** Where things are kept between runs, if the user names no other place. */
public final class CacheFolder {
    private CacheFolder() {}

    public static Path ofUser() {
        return ofUser(System.getenv(), System.getProperty("user.home"));
    }

    /** The XDG specification says to ignore a relative path. */
    static Path ofUser(Map<String, String> environment, String home) {
        Path caches = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        return (caches.isAbsolute() ? caches : Path.of(home, ".cache")).resolve("offramp");
    }
}
