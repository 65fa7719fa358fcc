// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.offramp.workbench.conversion.FileContent.Damaged;
import org.offramp.workbench.conversion.FileContent.Readable;
import org.offramp.workbench.running.RunStrip;

/** What is seen in the editor: a form, a text to be mended, or that the file is being opened. */
final class EditorContent {
    private final Composite parent;
    private final Path file;
    private final RunStrip.Source source;
    private final Runnable changed;
    private Optional<ConversionDocument> document = Optional.empty();
    private Optional<ConversionForm> form = Optional.empty();
    private Optional<DamagedForm> damaged = Optional.empty();

    /** @param changed told of each change that the user makes */
    EditorContent(Composite parent, Path file, RunStrip.Source source, Runnable changed) {
        this.parent = parent;
        this.file = file;
        this.source = source;
        this.changed = changed;
        parent.setLayout(new FillLayout());
        new Label(parent, SWT.NONE).setText("Opening " + file.getFileName() + " …");
    }

    /** A form that is open already stays, and what is in it changes. */
    void show(FileContent content) {
        if (content instanceof Readable readable) {
            document.ifPresentOrElse(
                    open -> open.takeIn(readable.conversion()),
                    () -> edit(new ConversionDocument(readable.conversion())));
        } else if (content instanceof Damaged text) {
            mend(text);
        }
    }

    private void edit(ConversionDocument opened) {
        clear();
        document = Optional.of(opened);
        form = Optional.of(new ConversionForm(parent, opened, file, source));
        opened.onChange(changed);
        parent.layout(true);
    }

    private void mend(Damaged text) {
        clear();
        damaged = Optional.of(
                new DamagedForm(parent, file.getFileName().toString(), text.bytes(), text.reason(), changed));
        parent.layout(true);
    }

    private void clear() {
        dispose();
        form = Optional.empty();
        damaged = Optional.empty();
        document = Optional.empty();
        for (Control child : parent.getChildren()) {
            child.dispose();
        }
    }

    /** Empty while nothing or a text is edited. */
    Optional<ConversionDocument> document() {
        return document;
    }

    /** To be written into the file; empty while it is being opened. */
    Optional<byte[]> bytes() {
        return document.map(ConversionDocument::bytes).or(() -> damaged.map(DamagedForm::bytes));
    }

    boolean isDamaged() {
        return damaged.isPresent();
    }

    void setFocus() {
        form.ifPresentOrElse(
                ConversionForm::setFocus, () -> damaged.ifPresentOrElse(DamagedForm::setFocus, parent::setFocus));
    }

    void dispose() {
        form.ifPresent(ConversionForm::dispose);
        damaged.ifPresent(DamagedForm::dispose);
    }
}
