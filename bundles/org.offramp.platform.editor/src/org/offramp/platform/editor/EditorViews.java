// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** What an editor shows in the views beside it; they may ask before there is a diagram. */
final class EditorViews {
    private @Nullable PropertiesPage properties;
    private @Nullable Overview overview;
    private Optional<Sheet> sheet = Optional.empty();

    /** A new page of this type; null if it is another's. */
    @Nullable
    Object page(Class<?> type) {
        if (type == IPropertySheetPage.class) {
            properties = new PropertiesPage();
            return properties;
        }
        if (type == IContentOutlinePage.class) {
            overview = new Overview(sheet);
            return overview;
        }
        return null;
    }

    /** From now on this is the sheet; none while nothing is drawn. */
    void follow(Optional<Sheet> shown) {
        sheet = shown;
        Overview open = overview;
        if (open != null) {
            open.follow(shown);
        }
    }

    /** Shows the model as it is now. */
    void refresh() {
        PropertiesPage shown = properties;
        if (shown != null) {
            shown.refresh();
        }
    }
}
