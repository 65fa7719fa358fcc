// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

/** Why a record can't be used, as a whole sentence. */
final class UnusableRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnusableRecordException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
