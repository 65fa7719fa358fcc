// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.offramp.api.BadInputException;

/**
 * The vendors' kit, unpacked.
 *
 * @param version of the contract in it
 */
record VendorKit(Path folder, String version) {
    private static final String API = "repository/org/offramp/org.offramp.api";

    /** The kit in a folder, or in one of those in it. */
    static VendorKit in(Path folder) throws IOException {
        Optional<VendorKit> here = at(folder);
        if (here.isPresent() || !Files.isDirectory(folder)) {
            return here.orElseThrow(() -> missing(folder));
        }
        try (Stream<Path> inner = Files.list(folder)) {
            for (Path each : inner.sorted().toList()) {
                Optional<VendorKit> kit = at(each);
                if (kit.isPresent()) {
                    return kit.get();
                }
            }
        }
        throw missing(folder);
    }

    private static Optional<VendorKit> at(Path folder) throws IOException {
        if (!Files.isDirectory(folder.resolve(API))) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(folder.resolve(API))) {
            List<String> names = versions.filter(Files::isDirectory)
                    .map(version -> String.valueOf(version.getFileName()))
                    .sorted()
                    .toList();
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new VendorKit(folder.toRealPath(), names.get(names.size() - 1)));
        }
    }

    private static BadInputException missing(Path folder) {
        return new BadInputException(
                folder.toAbsolutePath().normalize(),
                "The vendors' kit isn't there.",
                "Unpack offramp-kit and name its folder with --kit.");
    }

    /** Its folder without a slash at the end, for Maven. */
    String url() {
        String url = folder.toUri().toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
