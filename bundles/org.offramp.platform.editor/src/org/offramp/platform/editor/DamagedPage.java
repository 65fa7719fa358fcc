// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.IOException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.offramp.hardware.xmi.XmiException;

/** A file that can't be read as a platform: the reasons, and its text to repair; saving reads it again. */
final class DamagedPage {
    private final PlatformSource source;
    private final SourceViewer viewer;
    private final boolean readable;
    private String saved;

    /** @param changed called when the text becomes dirty or clean */
    DamagedPage(Composite parent, PlatformSource source, XmiException reason, Runnable changed) {
        this.source = source;
        Composite column = new Composite(parent, SWT.NONE);
        column.setLayout(new GridLayout());
        Label title = new Label(column, SWT.WRAP);
        title.setText("This file is not a platform that can be drawn. Repair its text and save it, or go back to an"
                + " earlier version; nothing is lost.\n\n" + reason.getMessage());
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        viewer = new SourceViewer(column, null, SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.configure(new SourceViewerConfiguration());
        viewer.getTextWidget().setFont(JFaceResources.getTextFont());
        viewer.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        readable = load();
        viewer.setEditable(readable);
        viewer.getDocument().addDocumentListener(new DocumentChange(changed));
    }

    private boolean load() {
        try {
            saved = source.text();
            viewer.setDocument(new Document(saved));
            return true;
        } catch (IOException e) {
            saved = "";
            viewer.setDocument(new Document());
            return false;
        }
    }

    boolean isDirty() {
        return readable && !viewer.getDocument().get().equals(saved);
    }

    void save(IProgressMonitor monitor) throws IOException, CoreException {
        String text = viewer.getDocument().get();
        source.write(text, monitor);
        saved = text;
    }

    void setFocus() {
        viewer.getTextWidget().setFocus();
    }
}
