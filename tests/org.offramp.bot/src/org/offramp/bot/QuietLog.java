// SPDX-License-Identifier: EPL-2.0
package org.offramp.bot;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test fail that leaves an error in the workbench's log. */
public final class QuietLog implements BeforeEachCallback, AfterEachCallback {
    private final List<IStatus> errors = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.matches(IStatus.ERROR)) {
            errors.add(status);
        }
    };

    @Override
    public void beforeEach(ExtensionContext context) {
        errors.clear();
        Platform.addLogListener(listener);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Platform.removeLogListener(listener);
        if (!errors.isEmpty()) {
            AssertionError failure = new AssertionError("The log has errors: " + errors);
            errors.stream()
                    .filter(each -> each.getException() != null)
                    .forEach(each -> failure.addSuppressed(each.getException()));
            throw failure;
        }
    }
}
