// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.offramp.bot.Bot;

/** Presses keys where the focus is, through the same events and filters as the keyboard's. */
final class KeyBot {
    private final Bot bot;

    KeyBot(Bot bot) {
        this.bot = bot;
    }

    /** A key without a character, such as an arrow. */
    void press(int with, int key) {
        press(with, key, '\0');
    }

    void type(char character) {
        press(0, character, character);
    }

    /** A letter with Ctrl, which makes a control character of it. */
    void control(char letter) {
        press(SWT.MOD1, letter, (char) (Character.toUpperCase(letter) - '@'));
    }

    void press(int with, int key, char character) {
        bot.run(() -> send(with, key, character));
    }

    /** Without waiting for its end: for what opens a dialog. */
    void begin(int with, int key, char character) {
        bot.begin(() -> send(with, key, character));
    }

    private static void send(int with, int key, char character) {
        Control focus = Display.getCurrent().getFocusControl();
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            if (!focus.isDisposed()) {
                Event event = new Event();
                event.stateMask = with;
                event.keyCode = key;
                event.character = character;
                event.doit = true;
                focus.notifyListeners(type, event);
            }
        }
    }

    /** Goes to the next control, or to the one before. */
    void traverse(int detail) {
        bot.run(() -> Display.getCurrent().getFocusControl().traverse(detail));
    }
}
