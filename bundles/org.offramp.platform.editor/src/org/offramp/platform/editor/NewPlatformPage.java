// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.offramp.hardware.io.ShippedPlatform;
import org.offramp.ui.wizards.NewFilePage;

/** Asks also which example to begin with. */
final class NewPlatformPage extends NewFilePage {
    private static final String EMPTY = "empty";

    private Combo example;

    NewPlatformPage(Optional<IContainer> chosen) {
        super("Platform", "Processors, memories and links that a network is mapped to.", "platform", chosen);
    }

    @Override
    protected void addFields(Composite box) {
        String[] examples =
                Arrays.stream(ShippedPlatform.values()).map(ShippedPlatform::id).toArray(String[]::new);
        example = combo(box, "Be&gin with:", SWT.READ_ONLY, examples);
        example.add(EMPTY, 0);
        example.select(0);
    }

    /** The example to begin with; empty for an empty platform. */
    Optional<ShippedPlatform> example() {
        return Arrays.stream(ShippedPlatform.values())
                .filter(each -> each.id().equals(example.getText()))
                .findFirst();
    }
}
