// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.FilteredList;

/** Asks for one of several things by a list that is narrowed down by typing words of its names. */
record ByName<T>(Shell shell, String title, String message, Function<T, String> label) {
    @SuppressWarnings("unchecked")
    private String name(Object each) {
        return label.apply((T) each);
    }

    @SuppressWarnings("unchecked")
    Optional<T> ask(List<T> among) {
        ElementListSelectionDialog dialog =
                new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(this::name)) {
                    @Override
                    protected FilteredList createFilteredList(Composite parent) {
                        FilteredList list = super.createFilteredList(parent);
                        list.setFilterMatcher(new Matcher());
                        return list;
                    }
                };
        dialog.setTitle(title);
        dialog.setMessage(message);
        dialog.setMultipleSelection(false);
        dialog.setElements(among.toArray());
        return dialog.open() == Window.OK ? Optional.ofNullable((T) dialog.getFirstResult()) : Optional.empty();
    }

    /** Wherever the words are in a name; the list's own one wants its beginning. */
    private final class Matcher implements FilteredList.FilterMatcher {
        private String words = "";

        @Override
        public void setFilter(String typed, boolean ignoreCase, boolean ignoreWildCards) {
            words = typed;
        }

        @Override
        public boolean match(Object each) {
            return SearchWords.match(words, name(each));
        }
    }
}
