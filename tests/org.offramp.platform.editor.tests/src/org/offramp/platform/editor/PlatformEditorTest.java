// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.requests.DirectEditRequest;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.api.cost.LinkModel;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.PlatformReader;
import org.offramp.hardware.io.ShippedPlatform;
import org.offramp.platform.diagram.NodeFigure;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The editor in a real window, driven through its widgets. */
@ExtendWith({StallReport.class, QuietLog.class})
final class PlatformEditorTest {
    private final Bot bot = new Bot();
    private EditorBot editor;

    @BeforeEach
    void open() throws IOException {
        editor = EditorBot.open(bot, "soc.platform", edgeSoc());
    }

    @AfterEach
    void close() {
        editor.close();
    }

    private static String edgeSoc() throws IOException {
        return new String(ShippedPlatform.EDGE_SOC.open().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void showsTheProcessorsWhereTheFileHasThem() {
        assertThat(editor.processors()).containsExactly("little-cores", "big-cores");
        assertThat(editor.place("big-cores").x)
                .isGreaterThan(editor.place("little-cores").right());
        bot.screenshot("platform-editor");
    }

    @Test
    void offersTheInstalledProcessorsAndSearchesThem() {
        assertThat(editor.offers("generic-server")).isTrue();
        Text search = bot.ui(() ->
                (Text) editor.editor().paletteViewer().getControl().getParent().getChildren()[0]);
        bot.run(() -> search.setText("little"));
        assertThat(editor.offers("generic-little-cores")).isTrue();
        assertThat(editor.offers("generic-server")).isFalse();
        bot.run(() -> search.setText(""));
        assertThat(editor.offers("generic-server")).isTrue();
    }

    @Test
    void createsAProcessorByClickAndUndoesIt() {
        editor.pick("generic-server");
        editor.click(150, 400);
        assertThat(editor.processors()).hasSize(3);
        Processor server = bot.ui(() -> editor.platform().getProcessors().get(2));
        assertThat(bot.ui(server::getModelId)).isEqualTo("generic-server");
        assertThat(bot.ui(server::getBundle)).isEqualTo("org.offramp.processors");
        assertThat(bot.ui(server::getVersion)).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(editor.dirty()).isTrue();
        editor.undo();
        assertThat(editor.processors()).hasSize(2);
        assertThat(editor.dirty()).isFalse();
        editor.redo();
        assertThat(editor.processors()).hasSize(3);
    }

    @Test
    void createsAMemoryAndConnectsItToAProcessor() {
        editor.pick("Flash");
        editor.click(150, 400);
        Memory flash = (Memory) editor.named("flash");
        connect("Link", "flash", "little-cores");
        assertThat(bot.ui(() ->
                        flash.getProcessors().stream().map(Processor::getName).toList()))
                .containsExactly("little-cores");
    }

    @Test
    void linksTwoProcessors() {
        editor.pick("generic-server");
        editor.click(150, 400);
        String server = editor.processors().get(2);
        connect("Link", server, "big-cores");
        Link link = bot.ui(() -> editor.platform().getLinks().get(1));
        assertThat(bot.ui(() -> link.getFirst().getName())).isEqualTo(server);
        assertThat(bot.ui(() -> link.getSecond().getName())).isEqualTo("big-cores");
        assertThat(bot.ui(() -> editor.editor().context().problem(link))).isEmpty();
    }

    @Test
    void linksByDraggingWithTheToolAndGoesBackToSelecting() {
        String server = addServer();
        editor.pick("Link");
        Rectangle from = editor.place(server);
        Rectangle to = editor.place("big-cores");
        bot.drag(editor.canvas(), from.x + 20, from.y + 10, to.x + 20, to.y + 10);
        assertThat(linked()).containsExactly("little-cores big-cores", server + " big-cores");
        bot.click(editor.canvas(), from.x + 20, from.y + 10);
        bot.click(editor.canvas(), to.x + 20, to.y + 10);
        assertThat(linked()).hasSize(2);
    }

    @Test
    void linksByDraggingTheHandleOfABox() {
        String server = addServer();
        editor.select(server);
        Rectangle from = editor.place(server);
        Rectangle to = editor.place("big-cores");
        bot.drag(editor.canvas(), from.right() + 13, from.y + from.height / 2, to.x + 20, to.y + 10);
        assertThat(linked()).containsExactly("little-cores big-cores", server + " big-cores");
        editor.undo();
        assertThat(linked()).hasSize(1);
    }

    @Test
    void offersLinksOfVendorsAndDrawsThemWithTheirNumbers() {
        BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
        ServiceRegistration<LinkModel> registration =
                context.registerService(LinkModel.class, new SlowRadio(), new Hashtable<>());
        bot.await("the palette offers it", () -> editor.offers("slow-radio"));
        String server = addServer();
        connect("slow-radio", server, "big-cores");
        Link radio = (Link) editor.named("radio");
        assertThat(bot.ui(() -> radio.getBytesPerSecond().getValue())).isEqualTo(6250);
        registration.unregister();
        bot.await("the palette no longer offers it", () -> !editor.offers("slow-radio"));
    }

    private static final class SlowRadio implements LinkModel {
        @Override
        public String id() {
            return "slow-radio";
        }

        @Override
        public String vendor() {
            return "Acme";
        }

        @Override
        public String description() {
            return "A radio for tests";
        }

        @Override
        public Link descriptor() {
            Link link = NewElements.link();
            link.setName("radio");
            link.getBytesPerSecond().setValue(6250);
            return link;
        }
    }

    private String addServer() {
        editor.pick("generic-server");
        editor.click(150, 300);
        return editor.processors().get(2);
    }

    private List<String> linked() {
        return bot.ui(() -> editor.platform().getLinks().stream()
                .map(link -> link.getFirst().getName() + " " + link.getSecond().getName())
                .toList());
    }

    private void connect(String tool, String from, String to) {
        editor.pick(tool);
        Rectangle first = editor.place(from);
        Rectangle second = editor.place(to);
        bot.click(editor.canvas(), first.x + 20, first.y + 10);
        bot.click(editor.canvas(), second.x + 20, second.y + 10);
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
        bot.run(() -> editor.editor()
                .context()
                .stack()
                .execute(editor.editor().context().edits().place(little, new Rectangle(10, 20, 300, 200))));
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
        Text field = bot.ui(() -> (Text) find((Composite) editor.canvas(), Text.class));
        bot.run(() -> {
            field.setText("fast-cores");
            field.notifyListeners(SWT.DefaultSelection, new Event());
        });
        assertThat(editor.processors()).containsExactly("little-cores", "fast-cores");
    }

    private static @Nullable Control find(Composite in, Class<? extends Control> type) {
        return Arrays.stream(in.getChildren())
                .map(each -> type.isInstance(each) ? each : each instanceof Composite inner ? find(inner, type) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Test
    void arrangesWithoutOverlap() {
        Processor big = (Processor) editor.named("big-cores");
        bot.run(() -> editor.editor()
                .context()
                .stack()
                .execute(editor.editor().context().edits().place(big, new Rectangle(45, 45, -1, -1))));
        assertThat(editor.place("big-cores").intersects(editor.place("little-cores")))
                .isTrue();
        bot.menu("Diagram", "Arrange");
        bot.await("nothing overlaps", () -> !editor.place("big-cores").intersects(editor.place("little-cores")));
        editor.undo();
        assertThat(bot.ui(big::getX)).isEqualTo(45);
    }

    @Test
    void zoomsAndFits() {
        int before = editor.place("little-cores").width;
        bot.menu("Diagram", "Zoom In");
        assertThat(editor.place("little-cores").width).isGreaterThan(before);
        bot.menu("Diagram", "Fit to Window");
        assertThat(editor.place("big-cores").right())
                .isLessThanOrEqualTo(bot.ui(() -> editor.canvas().getSize().x));
    }

    @Test
    void drawsPictures() {
        String svg = bot.ui(() -> new String(editor.editor().sheet().picture().svg(), StandardCharsets.UTF_8));
        assertThat(svg)
                .startsWith("<svg")
                .contains(">little-cores<", ">big-cores<", ">DRAM<")
                .endsWith("</svg>\n");
        byte[] png = bot.ui(() -> editor.editor().sheet().picture().png());
        assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(2000);
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

    @Test
    void changesANumberInThePropertiesAndUndoesIt() {
        Processor little = (Processor) editor.named("little-cores");
        IPropertySource properties = (IPropertySource) editor.part(little).getAdapter(IPropertySource.class);
        IPropertyDescriptor clock = Arrays.stream(properties.getPropertyDescriptors())
                .filter(each -> each.getDisplayName().equals("clockHertz [Hz]"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.getDescription()).contains("Clock in hertz", "positive");
        bot.run(() -> properties.setPropertyValue(clock.getId(), "2e9"));
        assertThat(bot.ui(() -> little.getClockHertz().getValue())).isEqualTo(2e9);
        editor.undo();
        assertThat(bot.ui(() -> little.getClockHertz().getValue())).isEqualTo(1.8e9);
    }

    @Test
    void showsWhatIsWrongAndRepairsIt() {
        Link link = (Link) editor.named("interconnect");
        bot.run(() -> editor.editor()
                .context()
                .stack()
                .execute(editor.editor().context().edits().change("Damage", () -> link.setSecond(link.getFirst()))));
        bot.await("the problem has a marker", () -> markers().size() == 1);
        IMarker marker = markers().get(0);
        assertThat(marker.getAttribute(IMarker.MESSAGE, "")).contains("both ends at \"little-cores\"");
        bot.screenshot("platform-problem");
        bot.run(() -> Arrays.stream(new QuickFixes().getResolutions(marker))
                .filter(each -> each.getLabel().equals("Remove the link"))
                .findFirst()
                .orElseThrow()
                .run(marker));
        bot.await("the marker is gone", () -> markers().isEmpty());
        assertThat(bot.ui(() -> editor.platform().getLinks())).isEmpty();
    }

    private List<IMarker> markers() {
        return bot.ui(() -> List.of(editor.file().findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO)));
    }

    @Test
    void marksAFigureWithAProblem() {
        Processor little = (Processor) editor.named("little-cores");
        bot.run(() -> editor.editor()
                .context()
                .stack()
                .execute(editor.editor()
                        .context()
                        .edits()
                        .change("Damage", () -> little.getOperators().clear())));
        assertThat(bot.ui(() -> ((NodeFigure) editor.part(little).getFigure()).hasProblem()))
                .isTrue();
        editor.undo();
        assertThat(bot.ui(() -> ((NodeFigure) editor.part(little).getFigure()).hasProblem()))
                .isFalse();
    }

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
        String changed = edgeSoc().replace("little-cores", "tiny-cores");
        Files.writeString(editor.file().getLocation().toPath(), changed);
        bot.run(() -> editor.editor().setFocus());
        bot.await("the new content is shown", () -> editor.processors().contains("tiny-cores"));
    }

    @Test
    void greysProcessorsWhosePluginIsMissing() throws IOException {
        editor.close();
        editor = EditorBot.open(bot, "foreign.platform", edgeSoc().replace("generic-big-cores", "acme-x1"));
        Processor big = (Processor) editor.named("big-cores");
        assertThat(bot.ui(() -> editor.editor().context().isMissing(big))).isTrue();
        assertThat(bot.ui(() -> editor.editor().context().isMissing((Processor) editor.named("little-cores"))))
                .isFalse();
        bot.await("the problem has a marker", () -> markers().size() == 1);
        assertThat(markers().get(0).getAttribute(IMarker.MESSAGE, ""))
                .contains("'acme-x1' is not installed", "plug-in org.offramp.processors");
        bot.screenshot("platform-missing-plugin");
    }

    @Test
    void opensADamagedFileAsTextAndTakesTheRepair() throws Exception {
        editor.close();
        String good = edgeSoc();
        String bad = good.replace("</hardware:Platform>", "");
        editor = EditorBot.open(bot, "damaged.platform", bad);
        assertThat(editor.editor().isDrawn()).isFalse();
        bot.screenshot("platform-damaged");
        StyledText text = bot.ui(() -> (StyledText) find(editor.editor().control(), StyledText.class));
        String shown = bot.ui(text::getText);
        assertThat(shown).isEqualTo(bad);
        assertThat(Files.readString(editor.file().getLocation().toPath())).isEqualTo(bad);
        bot.run(() -> text.setText(good));
        assertThat(editor.dirty()).isTrue();
        bot.run(() -> editor.editor().doSave(new NullProgressMonitor()));
        assertThat(editor.processors()).containsExactly("little-cores", "big-cores");
        assertThat(editor.dirty()).isFalse();
    }

    @Test
    void opensAnEmptyFileAsText() throws Exception {
        editor.close();
        editor = EditorBot.open(bot, "empty.platform", "");
        assertThat(editor.editor().isDrawn()).isFalse();
        bot.run(() -> {
            try {
                editor.file()
                        .setContents(new ByteArrayInputStream(edgeSoc().getBytes(StandardCharsets.UTF_8)), 0, null);
                IDE.openEditor(bot.page(), editor.file());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        bot.await("the new content is drawn", () -> editor.editor().isDrawn());
    }
}
