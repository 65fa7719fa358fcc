// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.ScaledGraphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.platform.diagram.DiagramPicture;
import org.offramp.platform.diagram.NodeFigure;

/** The diagram on paper. */
final class PrintTest extends OpenPlatform {
    @ParameterizedTest
    @CsvSource({
        // picture, page, natural scale: scale, columns, rows
        "400, 200, 2000, 3000, 3, 3, 1, 1",
        "800, 200, 2000, 3000, 3, 2.5, 1, 1",
        "400, 1500, 2000, 3000, 3, 2, 1, 1",
        "1333, 10, 2000, 3000, 3, 1.5, 1, 1",
        "1334, 10, 2000, 3000, 3, 1.5, 2, 1",
        "4000, 2001, 2000, 3000, 3, 1.5, 3, 2",
        "20, 20, 10, 10, 1, 0.5, 1, 1"
    })
    void fitsOnOnePageUntilItWouldBeHalfAsLarge(
            int width, int height, int pageWidth, int pageHeight, double natural, double scale, int columns, int rows) {
        PagePlan plan = PagePlan.of(new Dimension(width, height), new Dimension(pageWidth, pageHeight), natural);
        assertThat(plan.scale()).isCloseTo(scale, within(0.001));
        assertThat(plan.columns()).isEqualTo(columns);
        assertThat(plan.rows()).isEqualTo(rows);
    }

    @Test
    void drawsTextsAtAnyScale() {
        int[] darkest = new int[] {255};
        Rectangle title = bot.ui(
                () -> ((NodeFigure) editor.part(editor.named("big-cores")).getFigure())
                        .title()
                        .getTextBounds()
                        .getCopy());
        bot.run(() -> {
            ImageData pixels = scaled(editor.sheet().picture(), title);
            for (int x = 0; x < pixels.width; x++) {
                for (int y = 0; y < pixels.height; y++) {
                    darkest[0] = Math.min(darkest[0], pixels.palette.getRGB(pixels.getPixel(x, y)).red);
                }
            }
        });
        assertThat(darkest[0]).isLessThan(60);
    }

    private static ImageData scaled(DiagramPicture picture, Rectangle part) {
        Display display = Display.getCurrent();
        Image image = new Image(display, part.width * 3, part.height * 3);
        GC gc = new GC(image);
        SWTGraphics ink = new SWTGraphics(gc);
        ScaledGraphics scaled = new ScaledGraphics(ink);
        scaled.scale(3);
        scaled.translate(-part.x, -part.y);
        picture.paint(scaled);
        scaled.dispose();
        ink.dispose();
        gc.dispose();
        ImageData pixels = image.getImageData();
        image.dispose();
        return pixels;
    }
}
