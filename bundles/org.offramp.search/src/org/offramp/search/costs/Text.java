// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.plugins.PluginFailureException;

/** What may be absent, in words. */
final class Text {
    private Text() {}

    static String of(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static String of(Throwable failure) {
        String message = of(failure.getMessage());
        String name = failure.getClass().getSimpleName();
        if (failure instanceof PluginFailureException) {
            return message; // made for people
        }
        return message.isEmpty() ? name + "." : name + ": " + message + (message.endsWith(".") ? "" : ".");
    }
}
