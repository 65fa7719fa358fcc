// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The text of a file that can't be drawn, and why; saving it opens it again. */
final class DamagedPage implements Content {
    private final Composite column;
    private final FileText file;
    private final boolean readable;
    private final Runnable changed;
    private final Runnable saved;
    private SourceViewer viewer;

    /**
     * Makes the reason; the text comes by {@link #makeText} and {@link #fillText}.
     *
     * @param changed called when the text becomes dirty or clean
     * @param saved called when it has been saved
     */
    DamagedPage(Composite parent, Reading reading, Runnable changed, Runnable saved) {
        this.changed = changed;
        this.saved = saved;
        this.readable = reading.bytes().isPresent();
        this.file = FileText.of(reading.bytes().orElse(new byte[0]));
        column = new Composite(parent, SWT.NONE);
        column.setLayout(new GridLayout());
        Label title = new Label(column, SWT.WRAP);
        title.setText("This file is not a platform that can be drawn. Repair its text and save it, or go back to an"
                + " earlier version; nothing is lost.\n\n" + reading.reason());
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    /** Makes the text, below what has been made. */
    void makeText() {
        viewer = new SourceViewer(column, null, SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.configure(new SourceViewerConfiguration());
        viewer.getTextWidget().setFont(JFaceResources.getTextFont());
        viewer.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        column.layout();
    }

    void fillText() {
        viewer.setDocument(new Document(file.text()));
        viewer.setEditable(readable);
        viewer.getDocument().addDocumentListener(new DocumentChange(changed));
    }

    @Override
    public boolean isDirty() {
        return readable && !viewer.getDocument().get().equals(file.text());
    }

    @Override
    public Optional<byte[]> toSave() {
        return readable ? Optional.of(file.bytes(viewer.getDocument().get())) : Optional.empty();
    }

    @Override
    public void saved() {
        saved.run();
    }

    @Override
    public void setFocus() {
        viewer.getTextWidget().setFocus();
    }

    @Override
    public Optional<Drawing> drawing() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // holds nothing but its controls
    }
}
