// SPDX-License-Identifier: EPL-2.0
package org.offramp.bot;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** Does what a user does: from the thread of the tests, on the widgets, on the thread of the display. */
public final class Bot {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long NANOS_BETWEEN_LOOKS = 20_000_000;

    private final Display display = PlatformUI.getWorkbench().getDisplay();

    /**
     * Runs it on the thread of the display, in a turn of its own as a click is, and gives its result. Eclipse does all
     * that is waiting by {@link Display#syncExec} in one turn: several steps of a quick test would be one.
     */
    public <T> T ui(Callable<T> work) {
        FutureTask<T> turn = new FutureTask<>(work);
        if (Display.getCurrent() == display) {
            turn.run();
        } else {
            display.asyncExec(turn);
        }
        try {
            return turn.get();
        } catch (ExecutionException e) {
            throw new AssertionError("On the thread of the display: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    public void run(Runnable work) {
        ui(() -> {
            work.run();
            return null;
        });
    }

    /** Begins it on the thread of the display, without waiting for its end: for what opens a dialog. */
    public void begin(Runnable work) {
        display.asyncExec(work);
    }

    /** The window with this title, as soon as it is open. */
    public Shell dialog(String title) {
        await("there is a window " + title, () -> open(title).isPresent());
        return ui(() -> open(title).orElseThrow());
    }

    private Optional<Shell> open(String title) {
        return Arrays.stream(display.getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .findFirst();
    }

    /** Presses the button with this label. */
    public void press(Composite in, String label) {
        Button button = ui(() -> all(in, Button.class)
                .filter(each -> each.getText().replace("&", "").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label)));
        run(() -> {
            if (!button.isEnabled()) {
                throw new AssertionError("The button " + label + " is disabled");
            }
        });
        begin(() -> button.notifyListeners(SWT.Selection, new Event()));
    }

    /** All widgets of a kind within another, in the order of their making. */
    public <T extends Control> Stream<T> all(Composite in, Class<T> type) {
        return Arrays.stream(ui(in::getChildren))
                .flatMap(each -> type.isInstance(each)
                        ? Stream.of(type.cast(each))
                        : each instanceof Composite inner ? all(inner, type) : Stream.empty());
    }

    /** Looks until it is so. */
    public void await(String what, Callable<Boolean> condition) {
        await(what, PATIENCE, condition);
    }

    /** Looks until it is so, for something that takes long. */
    public void await(String what, Duration patience, Callable<Boolean> condition) {
        Instant end = Instant.now().plus(patience);
        while (!ui(condition)) {
            if (Instant.now().isAfter(end)) {
                screenshot("failure");
                throw new AssertionError("Waited " + patience.toSeconds() + " s until " + what);
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }

    public IWorkbenchPage page() {
        return ui(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null
                ? PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
                : PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage());
    }

    public Shell shell() {
        return ui(() -> page().getWorkbenchWindow().getShell());
    }

    public void click(Control control, int x, int y) {
        drag(control, x, y, x, y);
    }

    /** Presses the left button at one place and releases it at the other. */
    public void drag(Control control, int fromX, int fromY, int toX, int toY) {
        mouse(control, SWT.MouseMove, 0, 0, fromX, fromY);
        mouse(control, SWT.MouseDown, 1, 0, fromX, fromY);
        if (fromX != toX || fromY != toY) {
            for (int step = 1; step <= 5; step++) {
                int x = fromX + (toX - fromX) * step / 5;
                int y = fromY + (toY - fromY) * step / 5;
                mouse(control, SWT.MouseMove, 0, SWT.BUTTON1, x, y);
            }
        }
        mouse(control, SWT.MouseUp, 1, SWT.BUTTON1, toX, toY);
    }

    public void mouse(Control control, int type, int button, int state, int x, int y) {
        run(() -> {
            Event event = new Event();
            event.button = button;
            event.stateMask = state;
            event.x = x;
            event.y = y;
            event.count = type == SWT.MouseDown || type == SWT.MouseUp ? 1 : 0;
            control.notifyListeners(type, event);
        });
    }

    /** Chooses from the menu bar, such as {@code menu("Edit", "Undo")}; labels may begin like this. */
    public void menu(String... path) {
        run(() -> {
            Menu menu = shell().getMenuBar();
            for (int i = 0; i < path.length; i++) {
                String label = path[i];
                menu.notifyListeners(SWT.Show, new Event());
                MenuItem item = Arrays.stream(menu.getItems())
                        .filter(each -> each.getText().replace("&", "").startsWith(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No menu " + label));
                if (i == path.length - 1) {
                    if (!item.isEnabled()) {
                        throw new AssertionError("The menu " + item.getText() + " is disabled");
                    }
                    item.notifyListeners(SWT.Selection, new Event());
                } else {
                    menu = item.getMenu();
                }
            }
        });
    }

    /** Writes what the window shows, for people. */
    public void screenshot(String name) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {new WindowPicture(this).of(shell())};
        File folder = new File(System.getProperty("offramp.screenshots", "target/screenshots"));
        folder.mkdirs();
        loader.save(new File(folder, name + ".png").getPath(), SWT.IMAGE_PNG);
    }
}
