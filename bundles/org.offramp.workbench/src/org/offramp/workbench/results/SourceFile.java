// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A file that a run was made from.
 *
 * @param path as the report names it, perhaps relative to where the run was started
 * @param sha256 of its bytes, in hexadecimal digits
 */
record SourceFile(Path path, String sha256) {
    /**
     * Looks where the report says, and below each folder around the results: a project may have moved. Only a file that
     * is still the same counts. Takes seconds for a large one.
     */
    Optional<Path> find(Path results) throws IOException {
        for (Path place : places(results.toAbsolutePath().normalize())) {
            if (Files.isRegularFile(place) && isSame(place)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private List<Path> places(Path results) {
        List<Path> places = new ArrayList<>();
        if (path.isAbsolute()) {
            places.add(path);
        }
        for (Path around = results; around != null; around = around.getParent()) {
            if (!path.isAbsolute()) {
                places.add(around.resolve(path));
            }
            places.add(around.resolve(String.valueOf(path.getFileName())));
        }
        return places;
    }

    boolean isSame(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(digested.getMessageDigest().digest())
                    .equals(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
