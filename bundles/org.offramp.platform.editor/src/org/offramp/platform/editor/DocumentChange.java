// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;

/** Tells that a text has changed. */
record DocumentChange(Runnable changed) implements IDocumentListener {
    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // only what has happened counts
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        changed.run();
    }
}
