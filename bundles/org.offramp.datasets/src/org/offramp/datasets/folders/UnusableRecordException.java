// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.folders;

/** A file that is no sample; the message is a whole sentence that says why. */
public final class UnusableRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusableRecordException(String reason) {
        super(reason);
    }

    /** The reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
