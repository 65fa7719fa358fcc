// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.IFigure;
import org.offramp.hardware.Processor;
import org.offramp.platform.diagram.ProcessorFigure;

/** A processor. */
final class ProcessorPart extends NodePart {
    ProcessorPart(DiagramContext context) {
        super(context);
    }

    private Processor processor() {
        return (Processor) getModel();
    }

    @Override
    protected IFigure createFigure() {
        return new ProcessorFigure();
    }

    @Override
    void show() {
        ((ProcessorFigure) getFigure()).show(processor(), context().isMissing(processor()));
    }

    @Override
    protected List<Object> getModelSourceConnections() {
        return new ArrayList<>(context().linksFrom(processor()));
    }

    @Override
    protected List<Object> getModelTargetConnections() {
        List<Object> lines = new ArrayList<>(context().linksTo(processor()));
        lines.addAll(context().accessesTo(processor()));
        return lines;
    }
}
