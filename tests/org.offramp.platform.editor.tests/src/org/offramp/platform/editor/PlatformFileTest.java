// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.gef.EditPart;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.offramp.hardware.io.PlatformReader;

/** The file of a platform: saved, changed by someone else, damaged, empty. */
final class PlatformFileTest extends OpenPlatform {
    @Test
    void savesWhatTheHeadlessReaderReads() {
        editor.drag("little-cores", 30, 150);
        bot.run(() -> editor.editor().doSave(new NullProgressMonitor()));
        assertThat(editor.dirty()).isFalse();
        assertThat(new PlatformReader()
                        .read(editor.file().getLocation().toPath())
                        .getProcessors()
                        .get(0)
                        .getY())
                .isEqualTo(190);
        editor.undo();
        assertThat(editor.dirty()).isTrue();
    }

    @Test
    void noticesThatTheFileHasChanged() throws IOException {
        String changed = OpenPlatform.edgeSoc().replace("little-cores", "tiny-cores");
        Files.writeString(editor.file().getLocation().toPath(), changed);
        bot.run(() -> editor.editor().setFocus());
        bot.await(
                "the new content is shown",
                () -> editor.isDrawn() && editor.processors().contains("tiny-cores"));
    }

    @Test
    void opensADamagedFileAsTextAndTakesTheRepair() throws Exception {
        String good = OpenPlatform.edgeSoc();
        String bad = good.replace("</hardware:Platform>", "");
        reopen("damaged.platform", bad);
        assertThat(editor.isDrawn()).isFalse();
        bot.screenshot("platform-damaged");
        StyledText text =
                bot.all(editor.editor().control(), StyledText.class).findFirst().orElseThrow();
        String shown = bot.ui(text::getText);
        assertThat(shown).isEqualTo(bad);
        assertThat(Files.readString(editor.file().getLocation().toPath())).isEqualTo(bad);
        bot.run(() -> text.setText(good));
        assertThat(editor.dirty()).isTrue();
        bot.run(() -> editor.editor().doSave(new NullProgressMonitor()));
        bot.await("the repaired platform is drawn", editor::isDrawn);
        assertThat(editor.processors()).containsExactly("little-cores", "big-cores");
        assertThat(editor.dirty()).isFalse();
    }

    @Test
    void opensAnEmptyFileAsText() throws Exception {
        reopen("empty.platform", "");
        assertThat(editor.isDrawn()).isFalse();
        bot.ui(() -> {
            editor.file()
                    .setContents(
                            new ByteArrayInputStream(OpenPlatform.edgeSoc().getBytes(StandardCharsets.UTF_8)), 0, null);
            return IDE.openEditor(bot.page(), editor.file());
        });
        bot.await("the new content is drawn", editor::isDrawn);
    }

    @Test
    void keepsThePageThatWasShownWhenItIsReadAnew() throws IOException {
        editor.turn(1);
        Files.writeString(
                editor.file().getLocation().toPath(), OpenPlatform.edgeSoc().replace("little-cores", "tiny-cores"));
        bot.run(() -> editor.editor().setFocus());
        bot.await(
                "the new content is shown",
                () -> editor.isDrawn() && editor.processors().contains("tiny-cores"));
        assertThat(bot.ui(() -> editor.page())).isEqualTo(1);
    }

    @Test
    void tellsOthersWhatIsChosenAfterItWasReadAnew() {
        bot.run(() -> editor.editor().reload());
        editor.awaitContent();
        editor.select("big-cores");
        Object big = editor.named("big-cores");
        bot.await(
                "others know what is chosen",
                () -> bot.page().getSelection() instanceof IStructuredSelection chosen
                        && chosen.getFirstElement() instanceof EditPart part
                        && part.getModel() == big);
        bot.menu("Edit", "Delete");
        assertThat(editor.processors()).containsExactly("little-cores");
    }
}
