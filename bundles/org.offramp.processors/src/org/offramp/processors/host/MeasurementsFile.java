// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.BadInputException;
import org.offramp.api.cost.MeasuredTable;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;

/**
 * The measured table that a processor names: a file beside the platform's, so that both move together.
 *
 * @param name of the file, empty when the processor names none
 * @param folder of the platform's file, empty when it is from none
 */
record MeasurementsFile(String name, String folder) {
    private static final String MEASURE = "Measure the machine by: offramp platform calibrate.";

    static MeasurementsFile of(Processor processor) {
        String folder = processor.eContainer() instanceof Platform platform ? text(platform.getFolder()) : "";
        return new MeasurementsFile(text(processor.getMeasurements()), folder);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * None when there is no such file.
     *
     * @throws BadInputException when it is no table, or the name leads to another folder
     */
    Optional<MeasuredTable> table() {
        if (name.isEmpty() || folder.isEmpty()) {
            return Optional.empty();
        }
        Path file = Path.of(folder).resolve(name);
        if (!Path.of(name).equals(file.getFileName())) {
            throw new BadInputException(
                    name, "A measured table lies beside its platform.", "Name the file without a folder.");
        }
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Reader text = Files.newBufferedReader(file)) {
            return Optional.of(MeasuredTable.read(file.toString(), text));
        } catch (IOException e) {
            throw new BadInputException(file, "It can't be read: " + e.getMessage() + ".", MEASURE, e);
        }
    }

    /** What costs lack without the table, a sentence or two. */
    String missing() {
        String what = name.isEmpty()
                ? "No measured table is named"
                : "The measured table '" + name + "' is not beside the platform's file";
        return what + ", so the descriptor's speeds count. " + MEASURE;
    }
}
