// SPDX-License-Identifier: EPL-2.0
package org.offramp.api;

import java.nio.file.Path;

/** A file, a SPEC or an option that can't be used: names what and where it is, the reason and the remedy. */
public class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param subject the file or text that is bad
     * @param reason what is wrong at which place, a whole sentence
     * @param remedy what to do about it, a whole sentence
     */
    public BadInputException(String subject, String reason, String remedy) {
        super(subject + ": " + reason + " " + remedy);
    }

    public BadInputException(Path file, String reason, String remedy) {
        this(file.toString(), reason, remedy);
    }

    public BadInputException(Path file, String reason, String remedy, Throwable cause) {
        this(file, reason, remedy);
        initCause(cause);
    }
}
