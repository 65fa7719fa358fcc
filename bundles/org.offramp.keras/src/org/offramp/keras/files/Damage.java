// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import org.offramp.api.backbones.Refusal;

/** What is wrong with a file that Keras would write otherwise. */
public final class Damage {
    private static final String SAVE_AGAIN = "Load the model in Keras and save it again.";

    private Damage() {}

    public static Refusal of(String reason) {
        return Refusal.damaged(reason, SAVE_AGAIN);
    }

    /** What an error says, or at least what it is. */
    public static String reason(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank() ? error.getClass().getSimpleName() + "." : message;
    }
}
