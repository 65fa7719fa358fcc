// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import java.nio.file.Path;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.UnsupportedOperatorException;

/** Why a model can't be read, told where the file's name isn't known. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 500;
    private static final String SAVE_AGAIN = "Load the model in Keras and save it again.";

    private final Optional<String> layerType;
    private final String reason;
    private final String remedy;

    private Refusal(Optional<String> layerType, String reason, String remedy) {
        super(cut(reason) + " " + remedy);
        this.layerType = layerType;
        this.reason = cut(reason);
        this.remedy = remedy;
    }

    private static String cut(String reason) {
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
    }

    /** The file is damaged or hostile. */
    public static Refusal damaged(String reason) {
        return damaged(reason, SAVE_AGAIN);
    }

    public static Refusal damaged(String reason, String remedy) {
        return new Refusal(Optional.empty(), reason, remedy);
    }

    /** The file is sound, but asks for what Offramp doesn't compute. */
    public static Refusal unsupported(String layerType, String reason, String remedy) {
        return new Refusal(Optional.of(layerType), reason, remedy);
    }

    /** The same with the place where it was met in front. */
    public Refusal at(String place) {
        return new Refusal(layerType, place + ": " + reason, remedy);
    }

    public BadInputException in(Path file) {
        BadInputException exception = layerType.isPresent()
                ? new UnsupportedOperatorException(file, layerType.get(), reason, remedy)
                : new BadInputException(file, reason, remedy);
        exception.initCause(this);
        return exception;
    }
}
