// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetPage;

/** What other views show of an open platform: its properties, its overview, its zoom. */
final class EditorViews {
    private @Nullable PropertySheetPage properties;

    static boolean offer(Class<?> type) {
        return type == IPropertySheetPage.class || type == IContentOutlinePage.class || type == ZoomManager.class;
    }

    /** @param sheet none while the file can't be read */
    @Nullable
    Object of(Class<?> type, Optional<Sheet> sheet) {
        if (type == IPropertySheetPage.class) {
            properties = new PropertySheetPage();
            return properties;
        }
        if (sheet.isEmpty()) {
            return null;
        }
        return type == IContentOutlinePage.class
                ? new Overview(sheet.get().root())
                : sheet.get().root().getZoomManager();
    }

    /** Shows the model as it is now. */
    void refresh() {
        PropertySheetPage shown = properties;
        if (shown != null && shown.getControl() != null && !shown.getControl().isDisposed()) {
            shown.refresh();
        }
    }
}
