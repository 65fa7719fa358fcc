// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.offramp.bot.Bot;
import org.offramp.request.RequestPackage;
import org.offramp.workbench.running.ConversionRun;
import org.offramp.workbench.widgets.Widgets;

/** A conversion of the example project that a user writes in the form, and runs. */
public final class ConversionBot {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(5);
    private static final String PROJECT = "Heartbeats";
    private static final String EMPTY = "<request:Conversion xmi:version=\"2.0\""
            + " xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:request=\"urn:offramp:request:1.0\"/>";

    private final Bot bot;
    private final Widgets widgets;
    private final IFile file;
    private IEditorPart editor;

    private ConversionBot(Bot bot, IFile file) {
        this.bot = bot;
        this.widgets = new Widgets(bot);
        this.file = file;
    }

    /** The example project, which is made if need be by its menu. */
    public static IProject project(Bot bot) {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
        if (!project.exists()) {
            bot.menu("Help", "Example Project");
            bot.await(
                    "the example project is there",
                    () -> project.getFile("heartbeats.conversion").exists()
                            && bot.page().getActiveEditor() != null
                            && bot.page().getActiveEditor().getTitle().endsWith(".platform"));
        }
        return project;
    }

    /** A new one in the example project. */
    public static ConversionBot open(Bot bot, String name) {
        IFile file = project(bot).getFile(name);
        make(file);
        ConversionBot opened = new ConversionBot(bot, file);
        opened.editor = bot.ui(() -> IDE.openEditor(bot.page(), file));
        return opened;
    }

    private static void make(IFile file) {
        try {
            file.create(new ByteArrayInputStream(EMPTY.getBytes(StandardCharsets.UTF_8)), true, null);
        } catch (CoreException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    public IFile file() {
        return file;
    }

    public void close() {
        bot.run(() -> bot.page().closeEditor(editor, false));
    }

    public void activate() {
        bot.run(() -> bot.page().activate(editor));
    }

    Text field(EAttribute attribute) {
        return widgets.one(Text.class, text -> text.getData() == attribute);
    }

    void fill(EAttribute attribute, String value) {
        widgets.type(field(attribute), value);
    }

    /** The conversion of the demo. */
    public void fill() {
        fill(MODEL.getConversion_Backbone(), "synthetic-ecg.onnx");
        fill(MODEL.getConversion_Data(), "npz:synthetic-ecg.npz?split=train");
        fill(MODEL.getConversion_Calibration(), "npz:synthetic-ecg.npz?split=calibration");
        fill(MODEL.getConversion_Test(), "npz:synthetic-ecg.npz?split=test");
        fill(MODEL.getConversion_Platform(), "two-microcontrollers.platform");
    }

    /** The conversion of the demo, with so many samples for each purpose. */
    public void fill(int samples) {
        Path folder = file.getProject().getLocation().toPath();
        String data = samples + "-samples.npz";
        if (Files.notExists(folder.resolve(data))) { // another run may be reading it
            Heartbeats.write(folder.resolve("synthetic-ecg.npz"), folder.resolve(data), samples);
        }
        fill();
        fill(MODEL.getConversion_Data(), "npz:" + data + "?split=train");
        fill(MODEL.getConversion_Calibration(), "npz:" + data + "?split=calibration");
        fill(MODEL.getConversion_Test(), "npz:" + data + "?split=test");
    }

    /** Where its results are. */
    public Path report() {
        return ConversionRun.usualFolder(file.getLocation().toPath()).resolve(ConversionRun.REPORT);
    }

    public void run() {
        widgets.press("Run");
        bot.await("it runs", () -> widgets.isEnabled("Stop"));
    }

    /** Runs it to its end. */
    public void convert() {
        run();
        bot.await("it has ended", LONGEST_RUN, () -> widgets.isEnabled("Run"));
    }

    public void stop() {
        widgets.press("Stop");
        bot.await("it has stopped", () -> widgets.isEnabled("Run"));
    }

    /** Opens what the latest run found. */
    public void results() {
        widgets.press("Results");
        bot.await("the results are open", () -> bot.page().getActiveEditor() != editor);
    }
}
