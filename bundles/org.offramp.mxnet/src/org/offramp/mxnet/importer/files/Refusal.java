// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.files;

import java.nio.file.Path;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.UnsupportedOperatorException;

/** Why a network can't be read, told where the file's name isn't known. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 500;

    private final Optional<String> operator;
    private final String reason;
    private final String remedy;

    private Refusal(Optional<String> operator, String reason, String remedy) {
        super(reason + " " + remedy);
        this.operator = operator;
        this.reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
        this.remedy = remedy;
    }

    /** A file is damaged or hostile, or something that it needs is missing. */
    public static Refusal damaged(String reason, String remedy) {
        return new Refusal(Optional.empty(), reason, remedy);
    }

    /** The network is sound, but asks for what Offramp doesn't compute. */
    public static Refusal unsupported(String operator, String reason, String remedy) {
        return new Refusal(Optional.of(operator), reason, remedy);
    }

    /** The same with the place where it was met in front. */
    public Refusal at(String place) {
        return new Refusal(operator, place + ": " + reason, remedy);
    }

    public BadInputException in(Path file) {
        BadInputException exception = operator.isPresent()
                ? new UnsupportedOperatorException(file, operator.get(), reason, remedy)
                : new BadInputException(file, reason, remedy);
        exception.initCause(this);
        return exception;
    }
}
