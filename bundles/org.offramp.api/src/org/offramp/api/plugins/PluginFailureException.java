// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.plugins;

import org.offramp.api.BadInputException;

/** A plug-in's code threw, hung, or gave what its contract forbids; the message names its vendor. */
public final class PluginFailureException extends BadInputException {
    private static final long serialVersionUID = 1L;

    /**
     * @param strategy service, id, plug-in and vendor
     * @param reason what it did, a whole sentence
     */
    public PluginFailureException(String strategy, String reason, String remedy) {
        super(strategy, reason, remedy);
    }

    public PluginFailureException(String strategy, String reason, String remedy, Throwable cause) {
        this(strategy, reason, remedy);
        initCause(cause);
    }
}
