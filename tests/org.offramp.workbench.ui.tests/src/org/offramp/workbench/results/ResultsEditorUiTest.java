// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.draw2d.FigureCanvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.workbench.files.Answers;

/** Results that change, and whose files have gone, while they are looked at. */
final class ResultsEditorUiTest extends OpenResults {
    @Test
    void resultsThatAnotherRunHasReplacedAreReadAnewAndWhatWasSelectedStays() throws IOException {
        widgets.choose(results.plans(), "backbone alone");
        widgets.tab("Backbone");
        FigureCanvas canvas = widgets.one(FigureCanvas.class, each -> true);
        bot.await("it is drawn", () -> ResultsBot.figures(canvas) > 5);
        Path report = results.report();
        String before = Files.readString(report);
        results.leave();
        Files.writeString(report, before.replace("synthetic-ecg.onnx", "another.onnx"));
        results.comeBack();
        bot.await("they are read anew", () -> widgets.says("another.onnx: "));
        assertThat(results.plan()).isEqualTo("backbone alone");
        assertThat(bot.ui(() -> results.tabs().getSelection().getText())).isEqualTo("Backbone");
        results.leave();
        Files.writeString(report, before);
        results.comeBack();
        bot.await("they are read anew", () -> widgets.says("synthetic-ecg.onnx: "));
    }

    @Test
    void aBackboneThatWasMovedIsLocated(@TempDir Path elsewhere) throws IOException {
        Path report = results.report();
        String before = Files.readString(report);
        results.leave();
        Path backbone = results.beside("synthetic-ecg.onnx");
        Path moved = Files.copy(backbone, elsewhere.resolve("moved.onnx"));
        Files.writeString(report, before.replace("synthetic-ecg.onnx", "lost.onnx"));
        Path hidden = Files.move(backbone, elsewhere.resolve("hidden.onnx"));
        results.comeBack();
        bot.await("they are read anew", () -> widgets.says("lost.onnx: "));
        widgets.tab("Backbone");
        bot.await("it is missed", () -> widgets.says("lost.onnx isn't there as it was"));
        try (Answers answers = new Answers(moved)) {
            widgets.press("Locate...");
            bot.await(
                    "it is drawn",
                    () -> !widgets.all(FigureCanvas.class, each -> ResultsBot.figures(each) > 5)
                            .isEmpty());
            assertThat(answers.asked().title()).isEqualTo("Locate lost.onnx");
        }
        results.leave();
        Files.move(hidden, backbone);
        Files.writeString(report, before);
        results.comeBack();
        bot.await("they are read anew", () -> widgets.says("synthetic-ecg.onnx: "));
    }
}
