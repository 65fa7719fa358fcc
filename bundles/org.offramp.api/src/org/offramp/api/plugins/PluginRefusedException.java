// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.plugins;

import org.offramp.api.BadInputException;

/** A plug-in that isn't accepted; says why and what would change that. */
public final class PluginRefusedException extends BadInputException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /**
     * @param plugin what was refused: the jar as the user knows it
     * @param reason a whole sentence
     * @param remedy a whole sentence
     */
    public PluginRefusedException(Refusal refusal, String plugin, String reason, String remedy) {
        super(plugin, reason, remedy);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
