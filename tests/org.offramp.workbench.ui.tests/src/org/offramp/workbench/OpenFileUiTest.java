// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.workbench.conversion.ConversionBot;
import org.offramp.workbench.files.FileChooser;
import org.offramp.workbench.widgets.Widgets;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** <i>File &gt; Open File...</i>, from the answer of the desktop's dialog on. */
@ExtendWith({StallReport.class, QuietLog.class})
final class OpenFileUiTest {
    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private final List<Path> folders = new ArrayList<>();
    private Optional<Path> answer = Optional.empty();
    private ServiceRegistration<FileChooser> registration;

    @TempDir
    private Path folder;

    @BeforeEach
    void answerInsteadOfTheDesktop() {
        FileChooser chooser = (over, question) -> {
            folders.add(question.folder());
            return answer;
        };
        registration = FrameworkUtil.getBundle(FileChooser.class)
                .getBundleContext()
                .registerService(FileChooser.class, chooser, new Hashtable<>());
    }

    @AfterEach
    void close() {
        registration.unregister();
        bot.run(() -> bot.page().closeAllEditors(false));
    }

    private void choose(Path file) {
        answer = Optional.of(file);
        bot.menu("File", "Open File...");
        bot.await(
                "it is open",
                () -> bot.page().getActiveEditor() != null
                        && bot.page().getActiveEditor().getEditorInput() instanceof IURIEditorInput input
                        && Path.of(input.getURI()).equals(file));
    }

    private IEditorPart inFront() {
        return bot.ui(() -> bot.page().getActiveEditor());
    }

    @ParameterizedTest
    @CsvSource({
        "two-microcontrollers.platform, org.offramp.platform.editor",
        "heartbeats.conversion, org.offramp.workbench.conversion",
    })
    void opensWhatLiesOutsideOfTheWorkspace(String name, String editor) throws IOException {
        choose(Files.copy(example().resolve(name), folder.resolve(name)));
        assertThat(inFront().getSite().getId()).isEqualTo(editor);
        assertThat(inFront().getEditorInput()).isNotInstanceOf(IFileEditorInput.class);
    }

    @Test
    void opensAFileOfTheWorkspaceAsOneOfTheWorkspace() {
        Path file = example().resolve("heartbeats.conversion");
        choose(file);
        IFile opened = ((IFileEditorInput) inFront().getEditorInput()).getFile();
        assertThat(opened.getLocation().toPath()).isEqualTo(file);
    }

    @Test
    void asksFirstInTheFolderOfTheFileInFront() throws IOException {
        choose(Files.copy(example().resolve("heartbeats.conversion"), folder.resolve("mine.conversion")));
        answer = Optional.empty();
        IEditorPart before = inFront();
        bot.menu("File", "Open File...");
        assertThat(inFront()).isSameAs(before);
        assertThat(folders).last().isEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half.platform", "half.conversion"})
    void opensADamagedOneAsText(String name) throws IOException {
        String text = "<?xml version=\"1.0\"?>\n<half";
        choose(Files.writeString(folder.resolve(name), text));
        bot.await(
                "its text is shown",
                () -> !widgets.all(Control.class, control -> shows(control, text))
                        .isEmpty());
        assertThat(folder.resolve(name)).hasContent(text);
    }

    private static boolean shows(Control control, String text) {
        return control instanceof Text field && field.getText().equals(text)
                || control instanceof StyledText page && page.getText().equals(text);
    }

    private Path example() {
        return ConversionBot.project(bot).getLocation().toPath();
    }
}
