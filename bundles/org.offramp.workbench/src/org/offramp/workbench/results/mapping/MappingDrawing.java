// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.draw2d.ChopboxAnchor;
import org.eclipse.draw2d.ConnectionRouter;
import org.eclipse.draw2d.FanRouter;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.resource.JFaceResources;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.hardware.DiagramElement;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.offramp.platform.diagram.DiagramColours;
import org.offramp.platform.diagram.LinkFigure;
import org.offramp.platform.diagram.MemoryFigure;
import org.offramp.platform.diagram.NodeFigure;
import org.offramp.platform.diagram.ProcessorFigure;
import org.offramp.workbench.results.canvas.ProcessorColours;

/** Puts a platform with a plan on a sheet. */
final class MappingDrawing {
    private static final int WIDE = 4;
    private static final int GAP = 40;

    private final Platform platform;
    private final MappedPlan plan;
    private final List<String> processors;
    private final Map<DiagramElement, NodeFigure> figures = new LinkedHashMap<>();
    private final ConnectionRouter router = new FanRouter();

    MappingDrawing(Platform platform, MappedPlan plan) {
        this.platform = platform;
        this.plan = plan;
        this.processors =
                plan.costs().processors().stream().map(ProcessorFigures::name).toList();
        platform.getProcessors().forEach(processor -> figures.put(processor, figure(processor)));
        platform.getMemories().forEach(memory -> figures.put(memory, figure(memory)));
        figures.values().forEach(figure -> figure.setFont(JFaceResources.getDefaultFont()));
    }

    private NodeFigure figure(Processor processor) {
        ProcessorFigure figure = new ProcessorFigure();
        figure.show(processor, false);
        int index = index(processor);
        figure.setLines(index < 0 ? List.of("can't take part, see the report") : plan.onProcessor(index));
        boolean used = index >= 0 && plan.isUsed(index);
        figure.setFill(used ? ProcessorColours.of(index) : DiagramColours.MISSING);
        return figure;
    }

    private static NodeFigure figure(Memory memory) {
        MemoryFigure figure = new MemoryFigure();
        figure.show(memory);
        return figure;
    }

    private int index(Processor processor) {
        return processors.indexOf(processor.getName());
    }

    void putOn(Figure sheet) {
        sheet.removeAll();
        List<LinkFigure> links = platform.getLinks().stream()
                .flatMap(link -> figure(link).stream())
                .toList();
        int gap = GAP
                + links.stream()
                        .mapToInt(link -> link.title().getPreferredSize().width)
                        .max()
                        .orElse(0);
        List<DiagramElement> elements = new ArrayList<>(figures.keySet());
        List<Rectangle> places = Spread.of(
                elements.stream()
                        .map(element -> new Rectangle(element.getX(), element.getY(), 0, 0)
                                .setSize(figures.get(element).getPreferredSize()))
                        .toList(),
                gap);
        links.forEach(sheet::add);
        platform.getMemories()
                .forEach(memory -> memory.getProcessors()
                        .forEach(processor -> sheet.add(connected(LinkFigure.ofAccess(), memory, processor))));
        for (int i = 0; i < places.size(); i++) {
            sheet.add(figures.get(elements.get(i)), places.get(i));
        }
    }

    private Optional<LinkFigure> figure(Link link) {
        if (link.getFirst() == null || link.getSecond() == null) {
            return Optional.empty();
        }
        LinkFigure figure = connected(LinkFigure.ofLink(), link.getFirst(), link.getSecond());
        figure.setFont(JFaceResources.getDefaultFont());
        figure.show(link);
        plan.between(index(link.getFirst()), index(link.getSecond())).ifPresent(words -> {
            figure.title().setText(link.getName() + ": " + words);
            figure.setLineWidth(WIDE);
        });
        return Optional.of(figure);
    }

    private LinkFigure connected(LinkFigure line, DiagramElement from, DiagramElement to) {
        line.setSourceAnchor(new ChopboxAnchor(figures.get(from)));
        line.setTargetAnchor(new ChopboxAnchor(figures.get(to)));
        line.setConnectionRouter(router);
        return line;
    }
}
