// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.hardware.Processor;

/** Two hundred processors with as many links: what changes all of them is shown by and by, and is one step to undo. */
@ExtendWith({StallReport.class, QuietLog.class})
final class LargePlatformTest {
    private static final int MANY = 200;

    private final Bot bot = new Bot();
    private EditorBot editor;

    @BeforeEach
    void open() {
        editor = EditorBot.open(bot, "large.platform", new ManyProcessors(MANY).text());
        editor.awaitSheet();
    }

    @AfterEach
    void close() {
        editor.close();
    }

    private List<?> boxes() {
        return bot.ui(() -> editor.sheet().root().getContents().getChildren());
    }

    private int lines() {
        return bot.ui(() -> boxes().stream()
                .map(GraphicalEditPart.class::cast)
                .mapToInt(box -> box.getSourceConnections().size())
                .sum());
    }

    @Test
    void showsEveryBoxAndEveryLink() {
        assertThat(boxes()).hasSize(MANY);
        assertThat(lines()).isEqualTo(bot.ui(() -> editor.platform().getLinks().size()));
        assertThat(bot.ui(() -> editor.part(editor.platform().getLinks().get(7))
                        .getFigure()
                        .isVisible()))
                .isTrue();
    }

    @Test
    void deletesAllAndBringsAllBackInOneStep() {
        List<String> before = editor.processors();
        int lines = lines();
        bot.menu("Edit", "Select All");
        bot.menu("Edit", "Delete");
        editor.awaitSheet();
        assertThat(editor.processors()).isEmpty();
        assertThat(boxes()).isEmpty();
        editor.undo();
        editor.awaitSheet();
        assertThat(editor.processors()).isEqualTo(before);
        assertThat(boxes()).hasSize(MANY);
        assertThat(lines()).isEqualTo(lines);
        assertThat(editor.dirty()).isFalse();
    }

    @Test
    void isChangedAgainBeforeAllOfItIsShown() {
        bot.menu("Edit", "Select All");
        bot.menu("Edit", "Delete");
        editor.undo();
        editor.redo();
        editor.undo();
        editor.awaitSheet();
        assertThat(boxes()).hasSize(MANY);
        editor.redo();
        editor.awaitSheet();
        assertThat(boxes()).isEmpty();
    }

    @Test
    void movesAllTogether() {
        bot.menu("Edit", "Select All");
        Rectangle at = editor.place("p0");
        bot.drag(editor.canvas(), at.x + 30, at.y + 8, at.x + 60, at.y + 28);
        editor.awaitSheet();
        assertThat(x("p0")).isEqualTo(50);
        assertThat(x("p199")).isEqualTo(20 + 199 % 16 * 190 + 30);
        editor.undo();
        editor.awaitSheet();
        assertThat(x("p0")).isEqualTo(20);
        assertThat(x("p199")).isEqualTo(20 + 199 % 16 * 190);
        assertThat(editor.dirty()).isFalse();
    }

    private int x(String name) {
        return bot.ui(() -> ((Processor) editor.named(name)).getX());
    }

    @Test
    void arrangesAndFits() {
        bot.menu("Diagram", "Arrange");
        bot.await("it is arranged", editor::dirty);
        editor.awaitSheet();
        Set<String> places = new HashSet<>();
        bot.run(() -> editor.platform().getProcessors().forEach(each -> places.add(each.getX() + " " + each.getY())));
        assertThat(places).hasSize(MANY);
        bot.menu("Diagram", "Fit to Window");
        bot.screenshot("platform-large");
        editor.undo();
        assertThat(x("p1")).isEqualTo(210);
    }

    @Test
    void copiesAll() {
        bot.menu("Edit", "Select All");
        bot.menu("Edit", "Copy");
        bot.menu("Edit", "Paste");
        editor.awaitSheet();
        assertThat(boxes()).hasSize(2 * MANY);
        bot.await(
                "the copies are chosen",
                () -> editor.sheet().viewer().getSelectedEditParts().size() >= MANY);
        editor.undo();
        editor.awaitSheet();
        assertThat(boxes()).hasSize(MANY);
    }
}
