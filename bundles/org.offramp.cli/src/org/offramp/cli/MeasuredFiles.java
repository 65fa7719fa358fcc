// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.hardware.io.PlatformException;
import org.offramp.hardware.io.PlatformReader;

/** A platform's file and the measured table beside it. */
record MeasuredFiles(Path platform, Path table) {
    private static final String SUFFIX = ".platform";

    /** @throws BadInputException when it is no name of a platform's file */
    static MeasuredFiles at(Path platform) {
        String name = String.valueOf(platform.getFileName());
        if (!name.endsWith(SUFFIX) || name.equals(SUFFIX)) {
            throw new BadInputException(
                    platform, "A platform's file ends in " + SUFFIX + ".", "Name it such as host" + SUFFIX + ".");
        }
        String stem = name.substring(0, name.length() - SUFFIX.length());
        return new MeasuredFiles(platform, platform.resolveSibling(stem + ".csv"));
    }

    /** Tells it before minutes are spent. An earlier measurement may be replaced, and nothing else. */
    void checkWritable() {
        Path folder = Optional.ofNullable(platform.toAbsolutePath().getParent()).orElse(platform.toAbsolutePath());
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder, "There is no such folder.", "Make it, or name another one.");
        }
        if (!Files.isWritable(folder)) {
            throw new BadInputException(folder, "The folder can't be written.", "Name a file in another one.");
        }
        boolean isTaken = Files.exists(platform) || Files.exists(table);
        if (isTaken && !isEarlierMeasurement()) {
            throw new BadInputException(
                    Files.exists(platform) ? platform : table,
                    "It is there already and no measured platform, and nothing of yours is overwritten.",
                    "Name another file by --out.");
        }
    }

    private boolean isEarlierMeasurement() {
        try {
            return new PlatformReader()
                    .read(platform).getProcessors().stream()
                            .anyMatch(processor ->
                                    String.valueOf(table.getFileName()).equals(processor.getMeasurements()));
        } catch (PlatformException e) { // nothing that was measured
            return false;
        }
    }
}
