// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Layer;
import org.eclipse.draw2d.LayeredPane;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;

/** A diagram as a file, as large as what is drawn on it. For the display's thread. */
public final class DiagramPicture {
    private static final int MARGIN = 10;

    private final IFigure diagram;
    private final Rectangle area;

    /** @param diagram the figure that holds everything, such as the printable layers */
    public DiagramPicture(IFigure diagram) {
        this.diagram = diagram;
        this.area = drawn(diagram).expand(MARGIN, MARGIN);
    }

    /** The place of the picture among the figures, with a margin. */
    public Rectangle area() {
        return area.getCopy();
    }

    /** Draws it where its {@link #area} is. */
    public void paint(Graphics graphics) {
        graphics.setFont(diagram.getFont());
        graphics.setForegroundColor(DiagramColours.TEXT);
        graphics.setBackgroundColor(DiagramColours.PAPER);
        graphics.setLineWidth(1);
        diagram.paint(graphics);
    }

    /** As SVG, UTF-8. */
    public byte[] svg() {
        SvgGraphics graphics = new SvgGraphics(area);
        diagram.paint(graphics);
        return graphics.document().getBytes(StandardCharsets.UTF_8);
    }

    /** As PNG, one pixel for each of the diagram. */
    public byte[] png() {
        Image image = new Image(Display.getCurrent(), area.width, area.height);
        GC canvas = new GC(image);
        try {
            canvas.setBackground(DiagramColours.PAPER);
            canvas.fillRectangle(0, 0, area.width, area.height);
            SWTGraphics graphics = new SWTGraphics(canvas);
            graphics.translate(-area.x, -area.y);
            diagram.paint(graphics);
            graphics.dispose();
            return encoded(image.getImageData());
        } finally {
            canvas.dispose();
            image.dispose();
        }
    }

    private static byte[] encoded(ImageData pixels) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {pixels};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        loader.save(out, SWT.IMAGE_PNG);
        return out.toByteArray();
    }

    /** The smallest rectangle around all leaves; layers are as large as the window. */
    private static Rectangle drawn(IFigure figure) {
        Rectangle all = null;
        for (Object child : figure.getChildren()) {
            IFigure part = (IFigure) child;
            Rectangle bounds = part instanceof Layer || part instanceof LayeredPane ? drawn(part) : part.getBounds();
            if (!bounds.isEmpty()) {
                all = all == null ? bounds.getCopy() : all.union(bounds);
            }
        }
        return all == null ? new Rectangle() : all;
    }
}
