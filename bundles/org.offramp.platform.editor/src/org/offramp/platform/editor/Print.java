// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.draw2d.PrinterGraphics;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.widgets.Display;
import org.offramp.platform.diagram.DiagramPicture;

/** Prints a picture, without the empty sheet around it. */
record Print(DiagramPicture picture, Printer printer) {
    /** @param title what the printer's queue calls it */
    void run(String title) {
        if (printer.startJob(title)) {
            GC paper = new GC(printer);
            print(paper);
            paper.dispose();
            printer.endJob();
        }
    }

    PagePlan plan() {
        Dimension page = new Dimension(printer.getClientArea().width, printer.getClientArea().height);
        double natural = (double) printer.getDPI().x / Display.getCurrent().getDPI().x;
        return PagePlan.of(picture.area().getSize(), page, natural);
    }

    private void print(GC paper) {
        PagePlan plan = plan();
        for (int row = 0; row < plan.rows(); row++) {
            for (int column = 0; column < plan.columns(); column++) {
                if (printer.startPage()) {
                    print(paper, part(column, row, plan.scale()), plan.scale());
                    printer.endPage();
                }
            }
        }
    }

    /** What of the picture is on this page. */
    private Rectangle part(int column, int row, double scale) {
        Rectangle all = picture.area();
        int width = (int) Math.ceil(printer.getClientArea().width / scale);
        int height = (int) Math.ceil(printer.getClientArea().height / scale);
        return new Rectangle(all.x + column * width, all.y + row * height, width, height);
    }

    private void print(GC paper, Rectangle part, double scale) {
        SWTGraphics ink = new SWTGraphics(paper);
        PrinterGraphics scaled = new PrinterGraphics(ink, printer);
        scaled.scale(scale);
        scaled.translate(-part.x, -part.y);
        scaled.clipRect(part);
        picture.paint(scaled);
        scaled.dispose();
        ink.dispose();
    }
}
