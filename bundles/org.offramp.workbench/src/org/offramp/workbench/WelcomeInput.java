// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** There is one welcome page, and it is not remembered. */
final class WelcomeInput extends PlatformObject implements IEditorInput {
    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ImageDescriptor.getMissingImageDescriptor();
    }

    @Override
    public String getName() {
        return "Welcome";
    }

    @Override
    public @Nullable IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return "What can be done here";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WelcomeInput;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
