// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.gef.palette.PaletteDrawer;
import org.eclipse.gef.palette.PaletteEntry;
import org.eclipse.gef.palette.PaletteRoot;
import org.offramp.hardware.Link;
import org.offramp.hardware.Processor;
import org.offramp.ui.Turns;

/** What installed plug-ins bring, in a drawer for each vendor behind the drawers that are always there. */
final class VendorDrawers {
    private final PaletteRoot root;
    private final int first;
    private final Turns turns;
    private final Map<Offer<?>, PaletteEntry> shown = new HashMap<>();
    private final Map<String, PaletteDrawer> drawers = new HashMap<>();
    private Map<Offer<?>, Supplier<PaletteEntry>> wanted = Map.of();
    private String words = "";

    VendorDrawers(PaletteRoot root, Turns turns) {
        this.root = root;
        this.first = root.getChildren().size();
        this.turns = turns;
    }

    /** Replaces what is offered, an entry at a time; in this order. */
    void offer(List<Offer<Processor>> processors, List<Offer<Link>> links) {
        Map<Offer<?>, Supplier<PaletteEntry>> now = new LinkedHashMap<>();
        processors.forEach(each -> now.put(each, () -> PaletteTools.processor(each)));
        links.forEach(each -> now.put(each, () -> PaletteTools.link(each)));
        wanted = now;
        turns.add(this::next);
    }

    /** Shows what these words match, and hides the rest. */
    void search(String typed) {
        words = typed;
        shown.forEach((offer, entry) -> entry.setVisible(offer.matches(words)));
        drawers.keySet().forEach(this::hideIfEmpty);
    }

    private void next() {
        Optional<Offer<?>> gone = shown.keySet().stream()
                .filter(each -> !wanted.containsKey(each))
                .findFirst();
        Optional<Offer<?>> missing = wanted.keySet().stream()
                .filter(each -> !shown.containsKey(each))
                .findFirst();
        gone.ifPresentOrElse(this::remove, () -> missing.ifPresent(this::add));
        if (gone.isPresent() || missing.isPresent()) {
            turns.add(this::next);
        }
    }

    private void add(Offer<?> offer) {
        PaletteEntry entry = wanted.get(offer).get();
        entry.setVisible(offer.matches(words));
        drawer(offer.vendor()).add(shownBefore(offer).size(), entry);
        shown.put(offer, entry);
        hideIfEmpty(offer.vendor());
    }

    private List<Offer<?>> shownBefore(Offer<?> offer) {
        List<Offer<?>> before = new ArrayList<>();
        for (Offer<?> each : wanted.keySet()) {
            if (each.equals(offer)) {
                break;
            }
            if (shown.containsKey(each) && each.vendor().equals(offer.vendor())) {
                before.add(each);
            }
        }
        return before;
    }

    private PaletteDrawer drawer(String vendor) {
        PaletteDrawer known = drawers.get(vendor);
        if (known != null) {
            return known;
        }
        PaletteDrawer made = new PaletteDrawer(vendor);
        List<String> order =
                wanted.keySet().stream().map(Offer::vendor).distinct().toList();
        long before = order.subList(0, order.indexOf(vendor)).stream()
                .filter(drawers::containsKey)
                .count();
        root.add(first + (int) before, made);
        drawers.put(vendor, made);
        return made;
    }

    private void remove(Offer<?> offer) {
        PaletteDrawer drawer = drawers.get(offer.vendor());
        drawer.remove(shown.remove(offer));
        if (drawer.getChildren().isEmpty()) {
            root.remove(drawers.remove(offer.vendor()));
        } else {
            hideIfEmpty(offer.vendor());
        }
    }

    private void hideIfEmpty(String vendor) {
        PaletteDrawer drawer = drawers.get(vendor);
        drawer.setVisible(shown.entrySet().stream()
                .anyMatch(each ->
                        each.getKey().vendor().equals(vendor) && each.getValue().isVisible()));
    }
}
