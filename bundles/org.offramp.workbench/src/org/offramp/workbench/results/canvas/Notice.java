// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.canvas;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A sentence where there is nothing to see yet, perhaps with a button that helps. In a grid. */
public final class Notice {
    private final Composite area;
    private final Label words;
    private final Button button;
    private Optional<Runnable> help = Optional.empty();

    public Notice(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().extendedMargins(6, 6, 4, 2).applyTo(area);
        words = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(words);
        button = new Button(area, SWT.PUSH);
        button.addListener(SWT.Selection, event -> help.ifPresent(Runnable::run));
        say("");
    }

    public void say(String sentence) {
        help = Optional.empty();
        show(sentence);
    }

    /** @param remedy what the button does */
    public void say(String sentence, String label, Runnable remedy) {
        help = Optional.of(remedy);
        button.setText(label);
        show(sentence);
    }

    private void show(String sentence) {
        words.setText(sentence);
        button.setVisible(help.isPresent());
        GridDataFactory.fillDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .exclude(help.isEmpty())
                .applyTo(button);
        area.setVisible(!sentence.isEmpty());
        ((GridData) area.getLayoutData()).exclude = sentence.isEmpty();
        area.getParent().requestLayout();
        words.requestLayout();
    }
}
