// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.dnd.TemplateTransferDragSourceListener;
import org.eclipse.gef.palette.PaletteRoot;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.offramp.hardware.Link;
import org.offramp.hardware.Processor;
import org.offramp.ui.Turns;

/** The palette below a field that searches it. */
final class PlatformPalette {
    private final PaletteRoot root = PaletteTools.root();
    private final PaletteViewer viewer = new PaletteViewer();
    private final VendorDrawers vendors;

    /** Makes the field and an empty palette. */
    PlatformPalette(Composite parent) {
        Composite column = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 2;
        column.setLayout(layout);
        vendors = new VendorDrawers(root, new Turns(column));
        Text search = new Text(column, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search processors and links");
        search.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        search.addModifyListener(typed -> vendors.search(search.getText()));
        viewer.createControl(column).setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        viewer.addDragSourceListener(new TemplateTransferDragSourceListener(viewer));
    }

    /** Puts into it what doesn't depend on plug-ins. */
    void fill(EditDomain domain) {
        domain.setPaletteViewer(viewer);
        domain.setPaletteRoot(root);
    }

    /** What its keys do beyond GEF's. */
    void takeKeys(KeyListener keys) {
        viewer.getControl().addKeyListener(keys);
    }

    PaletteViewer viewer() {
        return viewer;
    }

    /** Replaces what vendors offer by what is installed now. */
    void offer(List<Offer<Processor>> processors, List<Offer<Link>> links) {
        vendors.offer(processors, links);
    }
}
