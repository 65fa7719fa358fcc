// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.offramp.api.BadInputException;
import org.offramp.api.compute.ComputeException;
import org.offramp.hardware.xmi.XmiException;

/** Turns what a command threw into one sentence and an exit code. */
final class Failure {
    private Failure() {}

    /** @param command what was run, as the user wrote it */
    static int explain(Throwable failure, String command, Streams streams) {
        if (failure instanceof CancellationException || Thread.currentThread().isInterrupted()) { // fails in many ways
            streams.complain("cancelled.");
            return ExitCode.INTERNAL_ERROR;
        }
        if (failure instanceof BadInputException
                || failure instanceof XmiException
                || failure instanceof ComputeException) {
            streams.complain(failure.getMessage());
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof IOException file) {
            streams.complain(FileTrouble.inWords(file));
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof UncheckedIOException file) {
            return explain(file.getCause(), command, streams);
        }
        if (failure instanceof OutOfMemoryError) {
            streams.complain("out of memory (" + failure.getMessage() + ") in '" + command
                    + "'. Maybe allow more, such as OFFRAMP_JAVA_OPTS=-Xmx4g.");
            return ExitCode.INTERNAL_ERROR;
        }
        streams.complain(
                "internal error in '" + command + "': " + sentence(failure) + " Please report it with what follows.");
        failure.printStackTrace(streams.err());
        return ExitCode.INTERNAL_ERROR;
    }

    private static String sentence(Throwable failure) {
        String text = failure.toString();
        return text.endsWith(".") ? text : text + ".";
    }
}
