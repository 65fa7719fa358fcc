// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;
import org.eclipse.jface.action.Action;

/** Moves or resizes the chosen boxes by a step, for an arrow key. */
final class StepAction extends Action {
    /** Of the sheet, in its pixels; a line of its grid is a little more. */
    static final int STEP = 10;

    private static final int LEAST_WIDTH = 40;
    private static final int LEAST_HEIGHT = 20;

    private final DiagramContext context;
    private final Sheet sheet;
    private final String label;
    private final Change change;

    /** Where a box is next. */
    private interface Change {
        Rectangle of(NodePart box);
    }

    private StepAction(DiagramContext context, Sheet sheet, String label, Change change) {
        this.context = context;
        this.sheet = sheet;
        this.label = label;
        this.change = change;
    }

    static StepAction move(DiagramContext context, Sheet sheet, Dimension direction) {
        return new StepAction(
                context,
                sheet,
                "Move",
                box -> box.place().getTranslated(STEP * direction.width, STEP * direction.height));
    }

    /** By the lower right corner. */
    static StepAction resize(DiagramContext context, Sheet sheet, Dimension direction) {
        return new StepAction(context, sheet, "Resize", box -> {
            Dimension size = box.getFigure().getSize();
            int width = Math.max(LEAST_WIDTH, size.width + STEP * direction.width);
            int height = Math.max(LEAST_HEIGHT, size.height + STEP * direction.height);
            return new Rectangle(box.place().getLocation(), new Dimension(width, height));
        });
    }

    @Override
    public void run() {
        CompoundCommand all = new CompoundCommand(label);
        for (Object each : sheet.viewer().getSelectedEditParts()) {
            if (each instanceof NodePart box) {
                all.add(context.edits().place(box.element(), change.of(box)));
            }
        }
        Command command = all.unwrap();
        if (command.canExecute()) {
            context.stack().execute(command);
        }
    }
}
