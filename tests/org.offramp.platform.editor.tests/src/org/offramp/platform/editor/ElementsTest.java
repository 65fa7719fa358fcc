// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.requests.DirectEditRequest;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.Test;
import org.offramp.hardware.Link;
import org.offramp.hardware.Processor;
import org.offramp.ui.views.PropertiesView;

/** What is done to processors that are on the sheet. */
final class ElementsTest extends OpenPlatform {
    @Test
    void showsTheProcessorsWhereTheFileHasThem() {
        assertThat(editor.processors()).containsExactly("little-cores", "big-cores");
        assertThat(editor.place("big-cores").x)
                .isGreaterThan(editor.place("little-cores").right());
        bot.screenshot("platform-editor");
    }

    @Test
    void movesByDraggingAndKeepsTheConnectedLinkThere() {
        editor.drag("little-cores", 30, 150);
        Processor moved = (Processor) editor.named("little-cores");
        assertThat(bot.ui(moved::getX)).isEqualTo(70);
        assertThat(bot.ui(moved::getY)).isEqualTo(190);
        editor.undo();
        assertThat(bot.ui(moved::getX)).isEqualTo(40);
    }

    @Test
    void keepsTheSizeThatSomeoneChose() {
        Processor little = (Processor) editor.named("little-cores");
        editor.execute(edits -> edits.place(little, new Rectangle(10, 20, 300, 200)));
        assertThat(editor.place("little-cores").getSize()).isEqualTo(new Dimension(300, 200));
        editor.drag("little-cores", 5, 5);
        assertThat(bot.ui(little::getWidth)).isEqualTo(300);
    }

    @Test
    void deletesAProcessorWithItsLinks() {
        editor.select("big-cores");
        bot.menu("Edit", "Delete");
        assertThat(editor.processors()).containsExactly("little-cores");
        assertThat(bot.ui(() -> editor.platform().getLinks())).isEmpty();
        editor.undo();
        assertThat(bot.ui(() -> editor.platform().getLinks())).hasSize(1);
        assertThat(bot.ui(() -> editor.platform().getMemories().get(0).getProcessors()))
                .hasSize(2);
    }

    @Test
    void copiesSeveralWithTheLinkBetweenThem() {
        editor.select("little-cores", "big-cores");
        bot.menu("Edit", "Copy");
        bot.menu("Edit", "Paste");
        assertThat(editor.processors()).containsExactly("little-cores", "big-cores", "little-cores-2", "big-cores-2");
        Link copy = bot.ui(() -> editor.platform().getLinks().get(1));
        assertThat(bot.ui(() -> copy.getFirst().getName())).isEqualTo("little-cores-2");
        editor.undo();
        assertThat(editor.processors()).hasSize(2);
    }

    @Test
    void selectsAllAndDeletesAll() {
        bot.menu("Edit", "Select All");
        bot.menu("Edit", "Delete");
        assertThat(editor.processors()).isEmpty();
    }

    @Test
    void renamesInPlace() {
        GraphicalEditPart part = editor.part(editor.named("big-cores"));
        bot.run(() -> part.performRequest(new DirectEditRequest()));
        Text field =
                bot.all((Composite) editor.canvas(), Text.class).findFirst().orElseThrow();
        bot.run(() -> {
            field.setText("fast-cores");
            field.notifyListeners(SWT.DefaultSelection, new Event());
        });
        assertThat(editor.processors()).containsExactly("little-cores", "fast-cores");
    }

    @Test
    void arrangesWithoutOverlap() {
        Processor big = (Processor) editor.named("big-cores");
        editor.execute(edits -> edits.place(big, new Rectangle(45, 45, -1, -1)));
        assertThat(editor.place("big-cores").intersects(editor.place("little-cores")))
                .isTrue();
        bot.menu("Diagram", "Arrange");
        bot.await("nothing overlaps", () -> !editor.place("big-cores").intersects(editor.place("little-cores")));
        editor.undo();
        assertThat(bot.ui(big::getX)).isEqualTo(45);
    }

    @Test
    void changesANumberInThePropertiesAndUndoesIt() {
        Processor little = (Processor) editor.named("little-cores");
        IPropertySource properties = (IPropertySource) editor.part(little).getAdapter(IPropertySource.class);
        IPropertyDescriptor clock = Arrays.stream(properties.getPropertyDescriptors())
                .filter(each -> each.getDisplayName().equals("Clock"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.getDescription()).contains("Clock in hertz", "in Hz, positive", "150 MHz");
        assertThat(bot.ui(() -> properties.getPropertyValue(clock.getId()))).isEqualTo("1.8 GHz");
        bot.run(() -> properties.setPropertyValue(clock.getId(), "2000 MHz"));
        assertThat(bot.ui(() -> little.getClockHertz().getValue())).isEqualTo(2e9);
        editor.undo();
        assertThat(bot.ui(() -> little.getClockHertz().getValue())).isEqualTo(1.8e9);
    }

    @Test
    void showsTheFieldsOfWhatIsChosenInThePropertiesView() {
        bot.run(() -> {
            try {
                bot.page().showView(PropertiesView.ID);
            } catch (PartInitException e) {
                throw new AssertionError(e);
            }
            bot.page().activate(editor.editor());
        });
        editor.select("big-cores");
        bot.await("its fields are shown", () -> fields().contains("Clock"));
        bot.screenshot("platform-properties");
        editor.select();
        bot.await("nothing is chosen any more", () -> !fields().contains("Clock"));
    }

    /** Of all trees of the window, opened. */
    private List<String> fields() {
        List<String> texts = new ArrayList<>();
        bot.all(bot.shell(), Tree.class).forEach(tree -> bot.run(() -> add(tree.getItems(), texts)));
        return texts;
    }

    private static void add(TreeItem[] items, List<String> texts) {
        for (TreeItem item : items) {
            texts.add(item.getText());
            add(item.getItems(), texts);
        }
    }

    @Test
    void bindsRedoToCtrlYAndUndoToCtrlZ() throws Exception {
        assertThat(bound("M1+Y")).isEqualTo("org.eclipse.ui.edit.redo");
        assertThat(bound("M1+Z")).isEqualTo("org.eclipse.ui.edit.undo");
    }

    private String bound(String keys) throws Exception {
        KeySequence sequence = KeySequence.getInstance(keys);
        return bot.ui(() -> PlatformUI.getWorkbench()
                .getService(IBindingService.class)
                .getPerfectMatch(sequence)
                .getParameterizedCommand()
                .getId());
    }
}
