// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

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
import org.eclipse.jface.resource.ImageDescriptor;
import org.offramp.hardware.Link;
import org.offramp.hardware.MemoryKind;
import org.offramp.hardware.Processor;

/** The entries of the palette. */
final class PaletteTools {
    private static final ImageDescriptor PROCESSOR = Pictures.of("processor");
    private static final ImageDescriptor LINK = Pictures.of("link");

    private PaletteTools() {}

    /** What doesn't depend on plug-ins. */
    static PaletteRoot root() {
        PaletteRoot root = new PaletteRoot();
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
        return root;
    }

    private static PaletteEntry memory(String label, MemoryKind kind) {
        return entry(
                label,
                "A memory that the processors reach which it is connected to",
                new ElementFactory(label, () -> NewElements.memory(kind)),
                Pictures.of(kind == MemoryKind.RAM ? "ram" : "flash"));
    }

    static PaletteEntry processor(Offer<Processor> offer) {
        return entry(offer.id(), offer.description(), new ElementFactory(offer.id(), offer::make), PROCESSOR);
    }

    static PaletteEntry link(Offer<Link> offer) {
        return link(offer.id(), offer.description(), new ElementFactory(offer.id(), offer::make));
    }

    private static PaletteEntry link(String label, String about, ElementFactory factory) {
        ToolEntry link = new ConnectionCreationToolEntry(label, about, factory, LINK, LINK);
        link.setToolClass(LinkTool.class);
        return link;
    }

    private static PaletteEntry entry(String label, String about, ElementFactory factory, ImageDescriptor picture) {
        return new CombinedTemplateCreationEntry(label, about, factory, factory, picture, picture);
    }
}
