// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.request.RequestPackage;
import org.offramp.workbench.widgets.Widgets;

/** What somebody does who doesn't wait until the form is there. */
@ExtendWith({StallReport.class, QuietLog.class})
final class ConversionOpeningUiTest {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;

    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private IFile file;
    private String content;

    @BeforeEach
    void make(TestInfo test) throws IOException {
        IFile example = ConversionBot.project(bot).getFile("heartbeats.conversion");
        content = Files.readString(example.getLocation().toPath());
        file = example.getProject().getFile(test.getTestMethod().orElseThrow().getName() + ".conversion");
        write(content);
    }

    private void write(String text) {
        bot.ui(() -> {
            file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
            return file;
        });
    }

    @AfterEach
    void close() {
        bot.run(() -> bot.page()
                .closeEditors(bot.page().findEditors(null, ConversionEditor.ID, IWorkbenchPage.MATCH_ID), false));
    }

    /** Opens it, and goes on at once: before the file is read. */
    private IEditorPart open(Consumer<IEditorPart> then) {
        return bot.ui(() -> {
            IEditorPart editor = IDE.openEditor(bot.page(), file);
            then.accept(editor);
            return editor;
        });
    }

    private Text backbone() {
        return widgets.one(Text.class, text -> text.getData() == MODEL.getConversion_Backbone());
    }

    private void awaitLastField() {
        widgets.one(Text.class, text -> text.getData() == MODEL.getCertification_Samples());
    }

    @Test
    void closesBeforeItIsRead() {
        open(editor -> bot.page().closeEditor(editor, false));
        assertThat(bot.ui(() -> bot.page().findEditors(null, ConversionEditor.ID, IWorkbenchPage.MATCH_ID)))
                .isEmpty();
    }

    @Test
    void closesWhileFieldsAreBeingMade() {
        open(editor -> {});
        backbone();
        close();
        assertThat(bot.ui(() -> bot.page().findEditors(null, ConversionEditor.ID, IWorkbenchPage.MATCH_ID)))
                .isEmpty();
    }

    @Test
    void savedBeforeItIsReadTheFileStaysAsItIs() throws IOException {
        open(editor -> {
            editor.setFocus();
            editor.doSave(new NullProgressMonitor());
        });
        awaitLastField();
        assertThat(Files.readString(path())).isEqualTo(content);
        assertThat(bot.ui(() -> backbone().getText())).isEqualTo("synthetic-ecg.onnx");
    }

    private Path path() {
        return file.getLocation().toPath();
    }

    @Test
    void changedSavedAndUndoneWhileFieldsAreBeingMade() throws IOException {
        IEditorPart editor = open(each -> {});
        widgets.type(backbone(), "another.onnx");
        bot.run(() -> bot.page().saveEditor(editor, false));
        assertThat(Files.readString(path())).contains("another.onnx");
        bot.menu("Edit", "Undo");
        bot.run(editor::setFocus);
        awaitLastField();
        assertThat(bot.ui(() -> backbone().getText())).isEqualTo("synthetic-ecg.onnx");
        assertThat(bot.ui(editor::isDirty)).isTrue();
    }

    @Test
    void runsBeforeItsFieldsAreThere() {
        open(editor -> {});
        widgets.press("Run");
        bot.await("it runs", () -> widgets.isEnabled("Stop"));
        awaitLastField();
        widgets.press("Stop");
        bot.await("it has stopped", () -> widgets.isEnabled("Run"));
    }

    @Test
    void whatIsDamagedIsMendedAsText() throws IOException {
        bot.ui(() -> {
            file.setContents(new ByteArrayInputStream("<half".getBytes(StandardCharsets.UTF_8)), 0, null);
            return file;
        });
        IEditorPart editor = open(each -> {});
        Text text = widgets.one(Text.class, each -> each.getText().equals("<half"));
        Form form = widgets.one(Form.class, each -> true);
        assertThat(bot.ui(form::getMessage)).contains("mend the text");
        widgets.type(text, content);
        bot.run(() -> bot.page().saveEditor(editor, false));
        awaitLastField();
        assertThat(Files.readString(path())).isEqualTo(content);
        assertThat(bot.ui(editor::isDirty)).isFalse();
    }

    @Test
    void whatAnotherProgramWritesIsTakenInAndCanBeUndone() throws IOException {
        IEditorPart editor = open(each -> {});
        awaitLastField();
        Text backbone = backbone();
        Files.writeString(path(), content.replace("synthetic-ecg.onnx", "another.onnx"));
        bot.run(editor::setFocus);
        bot.await("it is taken in", () -> backbone.getText().equals("another.onnx"));
        assertThat(bot.ui(editor::isDirty)).isFalse();
        bot.menu("Edit", "Undo");
        String undone = bot.ui(backbone::getText);
        assertThat(undone).isEqualTo("synthetic-ecg.onnx");
        assertThat(bot.ui(editor::isDirty)).isTrue();
    }

    @Test
    void whatAnotherProgramDamagesIsShownAsText() throws IOException {
        IEditorPart editor = open(each -> {});
        awaitLastField();
        Files.writeString(path(), "<half");
        bot.run(editor::setFocus);
        widgets.one(Text.class, text -> text.getText().equals("<half"));
        assertThat(bot.ui(editor::isDirty)).isFalse();
    }
}
