// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.backbones;

import java.nio.file.Path;
import java.util.Optional;
import org.offramp.api.BadInputException;

/** Why an importer can't read a network, told where the file's name isn't known. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 500;

    private final Optional<String> operator;
    private final String reason;
    private final String remedy;

    private Refusal(Optional<String> operator, String reason, String remedy) {
        super(cut(reason) + " " + remedy);
        this.operator = operator;
        this.reason = cut(reason);
        this.remedy = remedy;
    }

    private static String cut(String reason) {
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
    }

    /** The file is damaged or hostile, or something that it needs is missing. */
    public static Refusal damaged(String reason, String remedy) {
        return new Refusal(Optional.empty(), reason, remedy);
    }

    /** The file is damaged or hostile. */
    public static Refusal damaged(String reason) {
        return damaged(reason, "Maybe the file is damaged: get or convert it again.");
    }

    /** The file is no network that Offramp takes in. */
    public static Refusal unfit(String reason, String remedy) {
        return new Refusal(Optional.empty(), reason, remedy);
    }

    /**
     * The file is sound, but asks for what Offramp doesn't compute.
     *
     * @param operator or type of layer, in the file's format
     */
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
