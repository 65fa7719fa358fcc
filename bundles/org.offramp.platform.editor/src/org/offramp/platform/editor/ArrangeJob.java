// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.widgets.Display;
import org.offramp.hardware.DiagramElement;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;

/** Finds an arrangement in the background, and hands it over on the display's thread. */
final class ArrangeJob extends Job {
    private final List<DiagramElement> elements;
    private final List<Dimension> boxes;
    private final List<Arrangement.Line> lines = new ArrayList<>();
    private final Display display = Display.getCurrent();
    private final Consumer<Map<DiagramElement, Point>> done;

    /** @param sizes of the figures as they are drawn */
    ArrangeJob(Platform platform, Map<DiagramElement, Dimension> sizes, Consumer<Map<DiagramElement, Point>> done) {
        super("Arrange " + platform.getName());
        this.elements = List.copyOf(sizes.keySet());
        this.boxes = elements.stream().map(sizes::get).toList();
        this.done = done;
        setUser(true);
        connect(platform);
    }

    private void connect(Platform platform) {
        for (Link link : platform.getLinks()) {
            line(link.getFirst(), link.getSecond());
        }
        for (Memory memory : platform.getMemories()) {
            for (Processor processor : memory.getProcessors()) {
                line(memory, processor);
            }
        }
    }

    private void line(DiagramElement from, DiagramElement to) {
        if (elements.contains(from) && elements.contains(to)) {
            lines.add(new Arrangement.Line(elements.indexOf(from), elements.indexOf(to)));
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<Point> places = Arrangement.of(boxes, lines);
        Map<DiagramElement, Point> found = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            found.put(elements.get(i), places.get(i));
        }
        if (!monitor.isCanceled() && !display.isDisposed()) {
            display.asyncExec(() -> done.accept(found));
        }
        return Status.OK_STATUS;
    }
}
