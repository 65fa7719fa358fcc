// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.backbones;

import java.nio.file.Path;
import org.offramp.api.BadInputException;

/** A sound network that needs something Offramp does not compute; never a reason to compute something else. */
public final class UnsupportedOperatorException extends BadInputException {
    private static final long serialVersionUID = 1L;

    private final String operator;

    /**
     * @param operator name in the file's format
     * @param reason what of it isn't supported and at which node, a whole sentence
     */
    public UnsupportedOperatorException(Path file, String operator, String reason, String remedy) {
        super(file, reason, remedy);
        this.operator = operator;
    }

    /** Name of the operator in the file's format. */
    public String operator() {
        return operator;
    }
}
