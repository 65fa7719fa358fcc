// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IMessage;
import org.eclipse.ui.forms.widgets.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.AttachPointRule;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.bot.Bot;
import org.offramp.bot.StallReport;
import org.offramp.graph.Network;
import org.offramp.request.RequestPackage;
import org.offramp.workbench.files.Answers;
import org.offramp.workbench.widgets.Widgets;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The form in a real window, driven through its widgets. */
@ExtendWith(StallReport.class)
final class ConversionEditorUiTest {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;

    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private ConversionBot conversion;

    @BeforeEach
    void open(TestInfo test) {
        conversion = ConversionBot.open(bot, test.getTestMethod().orElseThrow().getName() + ".conversion");
    }

    @AfterEach
    void close() {
        conversion.close();
    }

    @Test
    void showsWhatIsInTheBackbone() {
        conversion.fill();
        bot.await("the backbone was looked into", () -> widgets.says("attach points with"));
        Table layers = widgets.one(Table.class, table -> table.getColumnCount() == 6);
        assertThat(bot.ui(layers::getItemCount)).isGreaterThan(5);
        bot.screenshot("conversion-editor");
    }

    @Test
    void isNotRunWhileSomethingIsWrong() {
        widgets.press("Run");
        bot.await("it says so", () -> widgets.says("Not run"));
        assertThat(widgets.isEnabled("Stop")).isFalse();
    }

    @Test
    void savesWhatWasTypedAndUndoesIt() throws IOException {
        conversion.fill();
        conversion.fill(MODEL.getLimits_MaxAccuracyDrop(), "0.02");
        bot.menu("File", "Save");
        bot.await("it is saved", () -> !bot.page().getActiveEditor().isDirty());
        assertThat(Files.readString(conversion.file().getLocation().toPath())).contains("maxAccuracyDrop=\"0.02\"");
        bot.menu("Edit", "Undo");
        assertThat(bot.ui(() ->
                        conversion.field(MODEL.getLimits_MaxAccuracyDrop()).getText()))
                .isEmpty();
    }

    @Test
    void limitsThatCannotBeMetAreNamedWhileTheyAreTyped() {
        conversion.fill();
        conversion.fill(MODEL.getLimits_MaxLatencySeconds(), "1e-9");
        bot.await("it is said", () -> message().contains("No plan can have it"));
        bot.screenshot("conversion-infeasible");
        conversion.fill(MODEL.getLimits_MaxLatencySeconds(), "1");
        bot.await("it is fine", () -> message().isEmpty());
    }

    @Test
    void memoryIsLimitedByProcessor() throws IOException {
        conversion.fill();
        Text memory = widgets.one(Text.class, text -> text.getMessage().contains("processor=bytes"));
        widgets.type(memory, "small-core");
        assertThat(message()).contains("can't be read");
        widgets.type(memory, "small-core=300000");
        bot.menu("File", "Save");
        bot.await("it is saved", () -> !bot.page().getActiveEditor().isDirty());
        assertThat(Files.readString(conversion.file().getLocation().toPath()))
                .contains("<memory processor=\"small-core\" maxBytes=\"300000\"/>");
    }

    @Test
    void fitsBesideTheNavigatorOfASmallWindow() {
        Point usual = bot.ui(bot.shell()::getSize);
        bot.run(() -> bot.shell().setSize(1250, 800));
        ScrolledComposite form =
                widgets.one(ScrolledComposite.class, each -> each.getParent().getParent() instanceof Form);
        bot.await("it is laid out anew", () -> form.getSize().x < 1000);
        assertThat(bot.ui(() -> form.getHorizontalBar().isVisible())).isFalse();
        bot.run(() -> bot.shell().setSize(usual));
    }

    @Test
    void aNumberIsTypedLetterByLetter() {
        Text field = conversion.field(MODEL.getLimits_MaxAccuracyDrop());
        for (String letter : "0.005".split("")) {
            bot.run(() -> field.append(letter));
        }
        String text = bot.ui(field::getText);
        assertThat(text).isEqualTo("0.005");
    }

    /** What the head of the form says is wrong. */
    private String message() {
        Form form = widgets.one(Form.class, each -> true);
        return bot.ui(() -> form.getChildrenMessages() == null
                ? String.valueOf(form.getMessage()).replace("null", "")
                : Arrays.stream(form.getChildrenMessages())
                        .map(IMessage::getMessage)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void aStrategyThatIsInstalledMeanwhileAppears() {
        Combo points = widgets.one(Combo.class, combo -> combo.getData() == MODEL.getConversion_AttachPoints());
        bot.await("strategies are listed", () -> points.getItemCount() > 1);
        ServiceRegistration<AttachPointRule> plugIn = FrameworkUtil.getBundle(getClass())
                .getBundleContext()
                .registerService(AttachPointRule.class, new EveryThird(), null);
        bot.await("it appears", () -> points.indexOf("every-third") > 0);
        widgets.choose(points, "every-third");
        bot.await("it says what it does", () -> "Behind each third layer".equals(points.getToolTipText()));
        plugIn.unregister();
        bot.await("it is missed", () -> points.indexOf("every-third (not installed)") > 0);
        assertThat(bot.ui(points::getText)).isEqualTo("every-third (not installed)");
    }

    /** A plug-in's strategy. */
    private static final class EveryThird implements AttachPointRule {
        @Override
        public String id() {
            return "every-third";
        }

        @Override
        public String description() {
            return "Behind each third layer";
        }

        @Override
        public List<AttachPoint> find(Network backbone, BackboneClassifier classifier, AnalysisLimits limits) {
            return List.of();
        }
    }

    @Test
    void filesThatAreNotThereAreNamedAndLocated() {
        conversion.fill();
        Text backbone = conversion.field(MODEL.getConversion_Backbone());
        Text data = conversion.field(MODEL.getConversion_Data());
        Path there = conversion.file().getLocation().toPath().getParent();
        locate(backbone, "lost.onnx", "lost.onnx", there.resolve("synthetic-ecg.onnx"), "synthetic-ecg.onnx");
        locate(
                data,
                "npz:lost.npz?split=train",
                "lost.npz",
                there.resolve("synthetic-ecg.npz"),
                "npz:synthetic-ecg.npz?split=train");
        assertThat(widgets.all(Button.class, button -> button.getText().equals("Locate...")))
                .isEmpty();
    }

    private void locate(Text field, String typed, String name, Path there, String expected) {
        widgets.type(field, typed);
        bot.await("it is missed", () -> message().contains(name + " isn't there"));
        try (Answers answers = new Answers(there)) {
            widgets.press("Locate...");
            bot.await("nothing is missed", () -> message().isEmpty());
            assertThat(answers.asked().title()).isEqualTo("Locate " + name);
        }
        String text = bot.ui(field::getText);
        assertThat(text).isEqualTo(expected);
    }

    @Test
    void aRunIsStoppedAndRunAgain() {
        conversion.fill();
        conversion.run();
        conversion.stop();
        bot.await("it says so", () -> widgets.says("Stopped."));
        conversion.run();
        bot.screenshot("conversion-running");
        conversion.stop();
    }
}
