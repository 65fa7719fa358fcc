// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheOptionTest {
    @Test
    void theUsersCacheFolderIsTheDefault() {
        assertThat(CacheOption.userFolder(Map.of(), "/home/me")).isEqualTo(Path.of("/home/me/.cache/offramp"));
        assertThat(CacheOption.userFolder(Map.of("XDG_CACHE_HOME", ""), "/home/me"))
                .isEqualTo(Path.of("/home/me/.cache/offramp"));
        assertThat(CacheOption.userFolder(Map.of("XDG_CACHE_HOME", "/caches"), "/home/me"))
                .isEqualTo(Path.of("/caches/offramp"));
        assertThat(CacheOption.userFolder(Map.of("XDG_CACHE_HOME", "caches"), "/home/me"))
                .isEqualTo(Path.of("/home/me/.cache/offramp"));
        assertThat(new CacheOption().folder().getFileName()).isEqualTo(Path.of("offramp"));
    }
}
