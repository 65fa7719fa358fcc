// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.offramp.bot.Bot;

final class RowsUiTest {
    private static final int WIDTH = 400;

    private final Bot bot = new Bot();
    private Shell shell;
    private FormToolkit toolkit;
    private Rows rows;

    @BeforeEach
    void open() {
        bot.run(() -> {
            shell = new Shell(bot.shell());
            shell.setLayout(new FillLayout());
            toolkit = new FormToolkit(shell.getDisplay());
            rows = new Rows(shell, toolkit);
        });
    }

    @AfterEach
    void close() {
        bot.run(() -> {
            toolkit.dispose();
            shell.dispose();
        });
    }

    private Text text() {
        return bot.ui(() -> new Text(rows.control(), SWT.BORDER));
    }

    /** Where it is when all are laid out. */
    private Rectangle bounds(Control control) {
        return bot.ui(() -> {
            Composite all = rows.control();
            all.setSize(WIDTH, all.computeSize(WIDTH, SWT.DEFAULT).y);
            all.layout(true);
            return control.getBounds();
        });
    }

    private int height() {
        return bot.ui(() -> rows.control().computeSize(WIDTH, SWT.DEFAULT, true).y);
    }

    @Test
    void fieldsStandBehindTheWidestName() {
        Text first = text();
        Text second = text();
        bot.run(() -> rows.field("A", first));
        int alone = bounds(first).x;
        bot.run(() -> rows.field("A name of many words", second));
        assertThat(bounds(first).x).isGreaterThan(alone).isEqualTo(bounds(second).x);
        assertThat(bounds(second).y).isGreaterThan(bounds(first).y + bounds(first).height);
    }

    @Test
    void aFieldWithAUnitIsNarrow() {
        Text wide = text();
        Text narrow = text();
        bot.run(() -> rows.field("Name", wide));
        bot.run(() -> rows.field("Name", narrow, "s for a sample"));
        assertThat(bounds(narrow).width).isLessThan(bounds(wide).width / 2);
    }

    @Test
    void aButtonTakesItsRoomFromTheField() {
        Text text = text();
        PathField field = new PathField(bot.ui(() -> rows.field("Name", text)), text);
        Rectangle alone = bounds(text);
        Button button = bot.ui(() -> field.button(toolkit, "Locate...", event -> {}));
        Rectangle beside = bounds(text);
        assertThat(beside.width).isLessThan(alone.width);
        assertThat(bounds(button).x).isGreaterThan(beside.x + beside.width);
        bot.run(field::removeButton);
        assertThat(bounds(text)).isEqualTo(alone);
        assertThat(bot.ui(button::isDisposed)).isTrue();
    }

    @Test
    void theTabKeyGoesFromAFieldToItsButton() {
        Text text = text();
        Text next = text();
        PathField field = new PathField(bot.ui(() -> rows.field("Name", text)), text);
        bot.run(() -> rows.field("Name", next));
        Button button = bot.ui(() -> field.button(toolkit, "Locate...", event -> {}));
        assertThat(bot.ui(() -> rows.control().getTabList())).containsExactly(text, button, next);
    }

    @Test
    void wordsTakeRoomWhenSomethingIsSaid() {
        Text text = text();
        bot.run(() -> rows.field("Name", text));
        Words words = bot.ui(() -> rows.under(""));
        int silent = height();
        bot.run(() -> words.say("One line."));
        int line = height();
        bot.run(() -> words.say("Many words that don't stand in one line. ".repeat(5)));
        assertThat(silent).isLessThan(line);
        assertThat(height() - silent).isGreaterThan(2 * (line - silent));
    }

    @Test
    void theHeightOfAWideControlMayBeGiven() {
        Text text = text();
        bot.run(() -> rows.wide(text, 123));
        assertThat(bounds(text).height).isEqualTo(123);
        assertThat(bounds(text).width).isGreaterThan(WIDTH - 10);
    }
}
