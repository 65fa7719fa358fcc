// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.offramp.bot.Bot;
import org.offramp.ui.Turns;

class TurnsTest {
    private final Bot bot = new Bot();
    private final Shell owner = bot.ui(() -> new Shell());
    private final Turns turns = new Turns(owner);
    private final List<String> done = new ArrayList<>();

    @AfterEach
    void dispose() {
        bot.run(owner::dispose);
    }

    @Test
    void letsOthersHaveTheirTurnBetweenThePieces() {
        bot.run(() -> {
            turns.add(this::first, () -> done.add("second"));
            assertThat(done).isEmpty();
        });
        bot.await("all pieces are done", turns::isDone);
        assertThat(done).containsExactly("first", "someone else", "second", "added by the first");
    }

    private void first() {
        done.add("first");
        owner.getDisplay().asyncExec(() -> done.add("someone else"));
        turns.add(() -> done.add("added by the first"));
    }

    @Test
    void finishesAtOnceForSomeoneWhoCannotWait() {
        bot.run(() -> {
            turns.add(() -> done.add("first"), () -> done.add("second"));
            turns.finish();
            assertThat(done).containsExactly("first", "second");
        });
        bot.run(() -> assertThat(done).hasSize(2));
    }

    @Test
    void dropsWhatIsLeftWhenItsControlIsGone() {
        bot.run(() -> turns.add(owner::dispose, () -> done.add("too late")));
        bot.await("all pieces are done or dropped", turns::isDone);
        assertThat(done).isEmpty();
    }
}
