// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Shell;
import org.offramp.hardware.DiagramElement;
import org.offramp.hardware.Link;
import org.offramp.hardware.MemoryKind;
import org.offramp.hardware.Processor;

/** What the palette does by the mouse, by lists instead: puts boxes on the sheet, and links them. */
final class Additions {
    private static final Dimension ROOM = new Dimension(170, 110);

    private final Shell shell;
    private final DiagramContext context;
    private final Sheet sheet;

    Additions(Shell shell, DiagramContext context, Sheet sheet) {
        this.shell = shell;
        this.context = context;
        this.sheet = sheet;
    }

    /** Something that can be put on the sheet. */
    private record Kind(String label, Supplier<? extends DiagramElement> maker) {}

    /** A processor or memory where there is room for it. */
    void add() {
        List<Kind> kinds = new ArrayList<>();
        context.models()
                .processors()
                .forEach(offer -> kinds.add(new Kind(offer.id() + " (" + offer.vendor() + ")", offer::make)));
        kinds.add(new Kind("RAM", () -> NewElements.memory(MemoryKind.RAM)));
        kinds.add(new Kind("Flash", () -> NewElements.memory(MemoryKind.FLASH)));
        new ByName<>(shell, "Add", "Processor or memory", Kind::label)
                .ask(kinds)
                .ifPresent(kind -> add(kind.maker().get()));
    }

    /** The same with one that is new. */
    void add(DiagramElement element) {
        Collection<Rectangle> taken = sheet.places();
        context.stack().execute(context.edits().add(element, FreePlace.among(taken, ROOM)));
        choose(element);
    }

    private void choose(EObject element) {
        sheet.whenShown(() -> sheet.reveal(element));
    }

    /** Whether there is a single box that could be linked to another one. */
    boolean canLink(Collection<?> chosen) {
        return start(chosen).filter(from -> !ends(from).isEmpty()).isPresent();
    }

    private static Optional<DiagramElement> start(Collection<?> chosen) {
        return chosen.size() == 1 && chosen.iterator().next() instanceof DiagramElement box
                ? Optional.of(box)
                : Optional.empty();
    }

    private List<DiagramElement> ends(DiagramElement from) {
        List<DiagramElement> ends = new ArrayList<>(context.platform().getProcessors());
        ends.addAll(context.platform().getMemories());
        ends.removeIf(to -> context.edits().connect(from, to, NewElements::link).isEmpty());
        return ends;
    }

    /** The chosen box with one that is chosen from a list, as is the kind of link where vendors offer some. */
    void link(Collection<?> chosen) {
        start(chosen)
                .ifPresent(from -> end(from)
                        .ifPresent(to -> kind(from instanceof Processor && to instanceof Processor)
                                .ifPresent(maker -> link(from, to, maker))));
    }

    /** The chosen box with one that is chosen from a list, if there is any. */
    void link(Collection<?> chosen, Supplier<Link> maker) {
        if (canLink(chosen)) {
            start(chosen).ifPresent(from -> end(from).ifPresent(to -> link(from, to, maker)));
        }
    }

    private Optional<DiagramElement> end(DiagramElement from) {
        return new ByName<DiagramElement>(
                        shell, "Link to", "What is " + from.getName() + " linked to?", Additions::label)
                .ask(ends(from));
    }

    private static String label(DiagramElement box) {
        return ElementLabels.text(box) + " (" + FeatureWords.of(box.eClass().getName()) + ")";
    }

    private Optional<Supplier<Link>> kind(boolean betweenProcessors) {
        List<Offer<Link>> offers = new ArrayList<>();
        offers.add(new Offer<>("Link", "", "", NewElements::link));
        offers.addAll(context.models().links());
        return (betweenProcessors && offers.size() > 1
                        ? new ByName<Offer<Link>>(shell, "Link by", "Kind of link", Offer::id).ask(offers)
                        : Optional.of(offers.get(0)))
                .map(offer -> offer::make);
    }

    private void link(DiagramElement from, DiagramElement to, Supplier<Link> maker) {
        int before = context.platform().getLinks().size();
        context.edits().connect(from, to, maker).ifPresent(context.stack()::execute);
        List<Link> links = context.platform().getLinks();
        choose(links.size() > before ? links.get(before) : from);
    }
}
