// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.api.Test;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.Processor;
import org.offramp.platform.diagram.LinkFigure;

/** Lines between processors, and to memories. */
final class LinkingTest extends OpenPlatform {
    @Test
    void linksTwoProcessors() {
        editor.pick("generic-server");
        editor.click(150, 400);
        String server = editor.processors().get(2);
        editor.connect("Link", server, "big-cores");
        Link link = bot.ui(() -> editor.platform().getLinks().get(1));
        assertThat(bot.ui(() -> link.getFirst().getName())).isEqualTo(server);
        assertThat(bot.ui(() -> link.getSecond().getName())).isEqualTo("big-cores");
        assertThat(bot.ui(() -> editor.context().problem(link))).isEmpty();
    }

    @Test
    void createsAMemoryAndConnectsItToAProcessor() {
        editor.pick("Flash");
        editor.click(150, 400);
        Memory flash = (Memory) editor.named("flash");
        editor.connect("Link", "flash", "little-cores");
        assertThat(bot.ui(() ->
                        flash.getProcessors().stream().map(Processor::getName).toList()))
                .containsExactly("little-cores");
    }

    @Test
    void linksByDraggingWithTheToolAndGoesBackToSelecting() {
        String server = editor.addServer();
        editor.pick("Link");
        Rectangle from = editor.place(server);
        Rectangle to = editor.place("big-cores");
        bot.drag(editor.canvas(), from.x + 20, from.y + 10, to.x + 20, to.y + 10);
        assertThat(editor.linked()).containsExactly("little-cores big-cores", server + " big-cores");
        bot.click(editor.canvas(), from.x + 20, from.y + 10);
        bot.click(editor.canvas(), to.x + 20, to.y + 10);
        assertThat(editor.linked()).hasSize(2);
    }

    @Test
    void linksByDraggingTheHandleOfABox() {
        String server = editor.addServer();
        editor.select(server);
        Rectangle from = editor.place(server);
        Rectangle to = editor.place("big-cores");
        bot.drag(editor.canvas(), from.right() + 13, from.y + from.height / 2, to.x + 20, to.y + 10);
        assertThat(editor.linked()).containsExactly("little-cores big-cores", server + " big-cores");
        editor.undo();
        assertThat(editor.linked()).hasSize(1);
    }

    @Test
    void shortensTheTextsOfALinkBetweenNearBoxes() {
        Link link = (Link) editor.named("interconnect");
        LinkFigure line = bot.ui(() -> (LinkFigure) editor.part(link).getFigure());
        int whole = width(line);
        Rectangle little = editor.place("little-cores");
        place("big-cores", little.right() + 50, little.y);
        assertThat(width(line)).isLessThanOrEqualTo(50).isPositive();
        place("big-cores", little.x + 20, little.y + 20);
        assertThat(width(line)).isZero();
        place("big-cores", little.right() + 200, little.y);
        assertThat(width(line)).isEqualTo(whole);
    }

    private void place(String name, int x, int y) {
        Processor moved = (Processor) editor.named(name);
        editor.execute(edits -> edits.place(moved, new Rectangle(x, y, -1, -1)));
    }

    private int width(LinkFigure line) {
        return bot.ui(() -> {
            editor.sheet().viewer().flush();
            return line.title().getParent().getBounds().width;
        });
    }
}
