// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.dnd.TemplateTransferDragSourceListener;
import org.eclipse.gef.palette.CombinedTemplateCreationEntry;
import org.eclipse.gef.palette.ConnectionCreationToolEntry;
import org.eclipse.gef.palette.MarqueeToolEntry;
import org.eclipse.gef.palette.PaletteDrawer;
import org.eclipse.gef.palette.PaletteEntry;
import org.eclipse.gef.palette.PaletteGroup;
import org.eclipse.gef.palette.PaletteRoot;
import org.eclipse.gef.palette.SelectionToolEntry;
import org.eclipse.gef.palette.ToolEntry;
import org.eclipse.gef.tools.AbstractTool;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.offramp.hardware.Link;
import org.offramp.hardware.MemoryKind;
import org.offramp.hardware.Processor;

/** What can be put on the sheet, by click or by drag and drop, with a search above it. */
final class PlatformPalette {
    private static final ImageDescriptor PROCESSOR = Pictures.of("processor");

    private final PaletteRoot root = new PaletteRoot();
    private final Map<PaletteDrawer, Map<PaletteEntry, Offer<?>>> vendors = new LinkedHashMap<>();
    private Text search;

    PlatformPalette() {
        PaletteGroup tools = new PaletteGroup("Tools");
        SelectionToolEntry select = new SelectionToolEntry();
        tools.add(select);
        MarqueeToolEntry marquee = new MarqueeToolEntry();
        marquee.setToolProperty(AbstractTool.PROPERTY_UNLOAD_WHEN_FINISHED, true); // then what it chose can be moved
        tools.add(marquee);
        tools.add(link(
                "Link",
                "Between two processors, or from a memory to a processor that reaches it: click both, or drag from one"
                        + " to the other",
                new ElementFactory("link", NewElements::link)));
        root.add(tools);
        root.setDefaultEntry(select);
        PaletteDrawer memories = new PaletteDrawer("Memories");
        memories.add(memory("RAM", MemoryKind.RAM));
        memories.add(memory("Flash", MemoryKind.FLASH));
        root.add(memories);
    }

    private static PaletteEntry link(String label, String about, ElementFactory factory) {
        ToolEntry link =
                new ConnectionCreationToolEntry(label, about, factory, Pictures.of("link"), Pictures.of("link"));
        link.setToolClass(LinkTool.class);
        return link;
    }

    private static PaletteEntry memory(String label, MemoryKind kind) {
        return entry(
                label,
                "A memory that the processors reach which it is connected to",
                new ElementFactory(label, () -> NewElements.memory(kind)),
                Pictures.of(kind == MemoryKind.RAM ? "ram" : "flash"));
    }

    private static PaletteEntry entry(String label, String about, ElementFactory factory, ImageDescriptor picture) {
        return new CombinedTemplateCreationEntry(label, about, factory, factory, picture, picture);
    }

    PaletteRoot root() {
        return root;
    }

    /** Replaces what vendors offer by what is installed now. */
    void offer(List<Offer<Processor>> processors, List<Offer<Link>> links) {
        vendors.keySet().forEach(root::remove);
        vendors.clear();
        Map<String, PaletteDrawer> drawers = new LinkedHashMap<>();
        for (Offer<Processor> offer : processors) {
            ElementFactory factory = new ElementFactory(offer.id(), offer::make);
            put(drawers, offer, entry(offer.id(), offer.description(), factory, PROCESSOR));
        }
        for (Offer<Link> offer : links) {
            put(drawers, offer, link(offer.id(), offer.description(), new ElementFactory(offer.id(), offer::make)));
        }
        drawers.values().forEach(root::add);
        filter();
    }

    private void put(Map<String, PaletteDrawer> drawers, Offer<?> offer, PaletteEntry entry) {
        PaletteDrawer drawer = drawers.computeIfAbsent(offer.vendor(), PaletteDrawer::new);
        vendors.computeIfAbsent(drawer, none -> new LinkedHashMap<>()).put(entry, offer);
        drawer.add(entry);
    }

    void createControl(Composite parent, EditDomain domain) {
        Composite column = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 2;
        column.setLayout(layout);
        search = new Text(column, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search processors and links");
        search.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        search.addModifyListener(typed -> filter());
        PaletteViewer viewer = new PaletteViewer();
        viewer.createControl(column).setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        domain.setPaletteViewer(viewer);
        domain.setPaletteRoot(root);
        viewer.addDragSourceListener(new TemplateTransferDragSourceListener(viewer));
    }

    private void filter() {
        String words = search == null || search.isDisposed() ? "" : search.getText();
        vendors.forEach((drawer, entries) -> {
            List<Boolean> shown = new ArrayList<>();
            entries.forEach((entry, offer) -> {
                entry.setVisible(offer.matches(words));
                shown.add(offer.matches(words));
            });
            drawer.setVisible(shown.contains(true));
        });
    }
}
