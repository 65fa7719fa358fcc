// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;

/** What a user does to an editor that is still being opened: at once after its opening, before any of its pieces. */
@ExtendWith({StallReport.class, QuietLog.class})
final class OpeningTest {
    private final Bot bot = new Bot();
    private EditorBot editor;

    private void open(Consumer<PlatformEditor> atOnce) throws IOException {
        editor = EditorBot.open(bot, "opening.platform", OpenPlatform.edgeSoc(), atOnce);
    }

    @AfterEach
    void close() {
        editor.close();
    }

    @Test
    void saysThatTheFileIsBeingOpened() throws IOException {
        StringBuilder shown = new StringBuilder();
        open(opened -> bot.all(opened.control(), Label.class).forEach(label -> shown.append(label.getText())));
        assertThat(shown).hasToString("Opening opening.platform …");
        editor.awaitContent();
        assertThat(editor.processors()).hasSize(2);
    }

    @Test
    void isClosedAtOnce() throws IOException {
        open(opened -> bot.page().closeEditor(opened, true));
        bot.await("it is closed", () -> bot.page().findEditor(editor.editor().getEditorInput()) == null);
        open(opened -> {});
        editor.awaitContent();
        assertThat(editor.processors()).hasSize(2);
    }

    @Test
    void savesNothingBeforeThereIsSomething() throws IOException {
        open(opened -> {
            assertThat(opened.isDirty()).isFalse();
            assertThat(opened.isSaveAsAllowed()).isFalse();
            opened.doSave(new NullProgressMonitor());
        });
        assertThat(content()).isEqualTo(OpenPlatform.edgeSoc());
        editor.awaitContent();
        assertThat(editor.dirty()).isFalse();
        assertThat(content()).isEqualTo(OpenPlatform.edgeSoc());
    }

    private String content() throws IOException {
        return Files.readString(path());
    }

    private Path path() {
        return editor.file().getLocation().toPath();
    }

    @Test
    void hasNothingToUndoAndNothingChosen() throws IOException {
        open(opened -> {
            opened.setFocus();
            assertThat(opened.getEditorSite().getActionBars().getGlobalActionHandler(ActionFactory.UNDO.getId()))
                    .isNull();
            assertThat(opened.getSite().getSelectionProvider().getSelection()).isEqualTo(StructuredSelection.EMPTY);
            opened.getSite().getSelectionProvider().setSelection(StructuredSelection.EMPTY);
        });
        editor.awaitContent();
        editor.select("big-cores");
        bot.menu("Edit", "Delete");
        editor.undo();
        assertThat(editor.processors()).hasSize(2);
    }

    @Test
    void hasPagesForTheViewsBesideItAtOnce() throws IOException {
        open(opened -> {
            assertThat(opened.getAdapter(IPropertySheetPage.class)).isNotNull();
            assertThat(opened.getAdapter(IContentOutlinePage.class)).isNotNull();
            assertThat(opened.getAdapter(ISaveablePart.class)).isSameAs(opened);
        });
        editor.awaitContent();
        assertThat(editor.processors()).hasSize(2);
    }

    @Test
    void showsWhatTheFileHasBecomeMeanwhile() throws IOException {
        String changed = OpenPlatform.edgeSoc().replace("little-cores", "tiny-cores");
        open(opened -> write(opened, changed));
        bot.run(() -> editor.editor().setFocus());
        bot.await(
                "the new content is shown",
                () -> editor.isDrawn() && editor.processors().contains("tiny-cores"));
    }

    @Test
    void showsTheTextOfAFileThatIsDamagedMeanwhile() throws IOException {
        open(opened -> write(opened, "<damaged"));
        bot.run(() -> editor.editor().setFocus());
        bot.await("the text is shown", () -> editor.editor().content().orElseThrow() instanceof DamagedPage);
    }

    @Test
    void isReadAnewWhileItIsOpened() throws IOException {
        open(opened -> {
            opened.reload();
            opened.reload();
        });
        editor.awaitContent();
        assertThat(editor.processors()).hasSize(2);
    }

    @Test
    void goesToAProblemWhenItCan() throws IOException {
        open(opened -> opened.whenDrawn(drawing ->
                drawing.reveal(drawing.context().platform().getProcessors().get(1))));
        editor.awaitContent();
        bot.await(
                "it is chosen",
                () -> editor.sheet().viewer().getSelectedEditParts().size() == 1);
        assertThat(bot.ui(() -> editor.chosen())).containsExactly("big-cores");
    }

    private void write(PlatformEditor opened, String text) {
        try {
            Files.writeString(
                    Path.of(((IFileEditorInput) opened.getEditorInput())
                            .getFile()
                            .getLocationURI()),
                    text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
