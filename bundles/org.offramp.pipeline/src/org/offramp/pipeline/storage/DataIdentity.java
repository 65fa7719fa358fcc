// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.offramp.api.datasets.DataSpec;

/** Tells whether data is still the same without reading it all: its SPEC, and names, sizes and times of its files. */
public final class DataIdentity {
    private DataIdentity() {}

    public static String of(DataSpec spec) throws IOException {
        StringBuilder text = new StringBuilder(spec.toString());
        try (Stream<Path> files = Files.walk(spec.path())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append('\n').append(spec.path().relativize(file));
                text.append(' ').append(Files.size(file));
                text.append(' ').append(Files.getLastModifiedTime(file).toMillis());
            }
        }
        return text.toString();
    }

    /** Short name for a folder of what depends on all of these. */
    public static String key(List<String> dependencies) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n\n", dependencies).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
