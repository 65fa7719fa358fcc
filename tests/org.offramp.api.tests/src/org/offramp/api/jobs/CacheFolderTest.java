// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    @Test
    void theUsersCacheFolderIsTheDefault() {
        assertThat(CacheFolder.ofUser(Map.of(), "/home/me")).isEqualTo(Path.of("/home/me/.cache/offramp"));
        assertThat(CacheFolder.ofUser(Map.of("XDG_CACHE_HOME", ""), "/home/me"))
                .isEqualTo(Path.of("/home/me/.cache/offramp"));
        assertThat(CacheFolder.ofUser(Map.of("XDG_CACHE_HOME", "/caches"), "/home/me"))
                .isEqualTo(Path.of("/caches/offramp"));
        assertThat(CacheFolder.ofUser(Map.of("XDG_CACHE_HOME", "caches"), "/home/me"))
                .isEqualTo(Path.of("/home/me/.cache/offramp"));
        assertThat(CacheFolder.ofUser().getFileName()).isEqualTo(Path.of("offramp"));
    }
}
