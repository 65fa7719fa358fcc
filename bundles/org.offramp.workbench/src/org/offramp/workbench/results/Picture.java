// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.offramp.platform.diagram.DiagramPicture;

/** What a tab shows, as the bytes of a file. For the display's thread. */
record Picture(Supplier<byte[]> png, Supplier<byte[]> svg) {
    static Picture of(DiagramPicture diagram) {
        return new Picture(diagram::png, diagram::svg);
    }

    /** As large as its canvas. */
    static Picture of(Canvas canvas, Consumer<Pen> drawing) {
        return new Picture(() -> png(canvas, drawing), () -> svg(canvas, drawing));
    }

    /** SVG or PNG, by the name's ending. */
    byte[] bytes(Path file) {
        return file.toString().endsWith(".svg") ? svg.get() : png.get();
    }

    private static byte[] svg(Canvas canvas, Consumer<Pen> drawing) {
        Point size = canvas.getSize();
        SvgPen pen = new SvgPen();
        drawing.accept(pen);
        return pen.svg(size.x, size.y, canvas.getBackground().getRGB()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(Canvas canvas, Consumer<Pen> drawing) {
        Point size = canvas.getSize();
        Image image = new Image(canvas.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        GC gc = new GC(image);
        gc.setBackground(canvas.getBackground());
        gc.fillRectangle(0, 0, size.x, size.y);
        drawing.accept(new ScreenPen(gc));
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        loader.save(bytes, SWT.IMAGE_PNG);
        return bytes.toByteArray();
    }
}
