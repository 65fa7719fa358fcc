// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Results of stages, each under a hash of all that it depends on. A checksum lies beside each and is written last, so
 * that a result without one isn't complete.
 */
public final class StageResults {
    private final CacheFolder cache;

    public StageResults(CacheFolder cache) {
        this.cache = cache;
    }

    /** A stage's own work. */
    public interface Work<T> {
        T result() throws IOException;
    }

    /**
     * What an earlier run has found, or else what the work gives now.
     *
     * @param dependencies everything that the result depends on, in words
     */
    public <T> Resumed<T> resume(String stage, List<String> dependencies, Form<T> form, Work<T> work)
            throws IOException {
        String name = "stages/" + stage + "-" + DataIdentity.key(dependencies);
        Optional<T> earlier = find(name, form);
        if (earlier.isPresent()) {
            return new Resumed<>(earlier.get(), true);
        }
        T result = work.result();
        cache.write(name, file -> form.write(result, file));
        cache.write(sum(name), checksum(cache.readBytes(name)));
        return new Resumed<>(result, false);
    }

    private <T> Optional<T> find(String name, Form<T> form) throws IOException {
        if (!cache.has(name) || !cache.has(sum(name))) {
            return Optional.empty();
        }
        Path file = cache.resolve(name);
        return checksum(Files.readAllBytes(file)).equals(new String(cache.readBytes(sum(name)), StandardCharsets.UTF_8))
                ? Optional.of(form.read(file))
                : Optional.empty();
    }

    private static String sum(String name) {
        return name + ".sum";
    }

    private static String checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return Long.toHexString(checksum.getValue());
    }
}
