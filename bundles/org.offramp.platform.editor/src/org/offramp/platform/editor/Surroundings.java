// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.ui.Turns;

/** What lies around an editor and depends on what it shows: other views, menus and tool bar, the Problems view. */
final class Surroundings {
    private final EditorViews views = new EditorViews();
    private final PlatformEditor editor;
    private final SheetSelection selection;

    Surroundings(PlatformEditor editor) {
        this.editor = editor;
        selection = new SheetSelection(editor.getSite().getShell().getDisplay());
        editor.getSite().setSelectionProvider(selection);
    }

    /** A page for a view of this type; null if it is another's. */
    @Nullable
    Object page(Class<?> type) {
        return views.page(type);
    }

    /** After the editor shows something else. */
    void follow() {
        Optional<Sheet> sheet = editor.drawing().map(Drawing::sheet);
        views.follow(sheet);
        selection.follow(sheet.map(Sheet::viewer));
        new Turns(editor.control()).add(this::offerActions, this::showProblems);
    }

    /** After the platform that it shows has changed. */
    void refresh() {
        views.refresh();
        showProblems();
    }

    /** Before the editor is gone; views drop its pages a turn later. */
    void close() {
        views.follow(Optional.empty());
    }

    /** To menus and tool bar, which have looked for them when the editor was activated. */
    private void offerActions() {
        if (editor.getSite().getPage().getActiveEditor() == editor
                && editor.getEditorSite().getActionBarContributor() instanceof PlatformContributor bars) {
            bars.offer(editor);
        }
    }

    private void showProblems() {
        editor.file().ifPresent(this::showProblems);
    }

    private void showProblems(IFile file) {
        editor.drawing()
                .ifPresentOrElse(open -> ProblemMarkers.show(file, open.context()), () -> ProblemMarkers.clear(file));
    }
}
