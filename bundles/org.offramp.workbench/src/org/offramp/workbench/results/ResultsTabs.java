// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.offramp.ui.Turns;

/** Tabs that are made when they are first looked at, and brought up to date when they are looked at again. */
final class ResultsTabs {
    private static final String LEAF = "leaf";

    private final CTabFolder folder;
    private final Turns turns;
    private Optional<Shown> shown = Optional.empty();
    private int version;

    ResultsTabs(Composite parent) {
        folder = new CTabFolder(parent, SWT.BORDER);
        turns = new Turns(folder);
        folder.addListener(SWT.Selection, event -> turns.add(this::update));
    }

    CTabFolder control() {
        return folder;
    }

    /** What lies behind a tab's title. */
    private static final class Leaf {
        private final Function<Composite, ResultsTab> making;
        private Optional<ResultsTab> made = Optional.empty();
        private int told;

        Leaf(Function<Composite, ResultsTab> making) {
            this.making = making;
        }
    }

    void add(String title, Function<Composite, ResultsTab> making) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setData(LEAF, new Leaf(making));
        if (folder.getSelection() == null) {
            folder.setSelection(item);
        }
    }

    void show(Shown news) {
        shown = Optional.of(news);
        version++;
        turns.add(this::update);
    }

    private void update() {
        Leaf leaf = seen();
        if (leaf.made.isEmpty()) {
            leaf.made = Optional.of(leaf.making.apply(folder));
            folder.getSelection().setControl(leaf.made.get().control());
        }
        if (leaf.told != version) {
            leaf.told = version;
            shown.ifPresent(leaf.made.get()::show);
        }
    }

    private Leaf seen() {
        return (Leaf) Objects.requireNonNull(folder.getSelection().getData(LEAF));
    }

    /** The tab that is seen, to be taken away. */
    Exports.Tab tab() {
        return new Exports.Tab(folder.getSelection().getText(), seen().made.flatMap(ResultsTab::picture));
    }
}
