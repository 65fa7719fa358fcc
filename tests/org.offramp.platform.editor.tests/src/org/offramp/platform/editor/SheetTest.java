// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.Test;
import org.offramp.hardware.Processor;
import org.offramp.ui.views.OutlineView;

/** What the sheet offers beyond its elements: grid, snapping, resizing, choosing many, overview, print. */
final class SheetTest extends OpenPlatform {
    private static final int GRID = 12;

    private boolean property(String name) {
        return bot.ui(() -> Boolean.TRUE.equals(editor.sheet().viewer().getProperty(name)));
    }

    private boolean snaps() {
        Object helper = bot.ui(() -> editor.sheet().root().getContents().getAdapter(SnapToHelper.class));
        return helper instanceof SnapToHelper;
    }

    @Test
    void showsAGridAndSnapsToIt() {
        assertThat(snaps()).isFalse();
        bot.menu("Diagram", "Grid");
        assertThat(property(SnapToGrid.PROPERTY_GRID_VISIBLE)).isTrue();
        assertThat(snaps()).isTrue();
        editor.drag("little-cores", 31, 100);
        Processor little = (Processor) editor.named("little-cores");
        assertThat(bot.ui(little::getX) % GRID).isZero();
        assertThat(bot.ui(little::getY) % GRID).isZero();
        bot.menu("Diagram", "Grid");
        assertThat(snaps()).isFalse();
    }

    @Test
    void snapsToOthers() {
        bot.menu("Diagram", "Snap to Others");
        assertThat(property(SnapToGeometry.PROPERTY_SNAP_ENABLED)).isTrue();
        Processor little = (Processor) editor.named("little-cores");
        Processor big = (Processor) editor.named("big-cores");
        editor.drag("little-cores", 10, 3);
        assertThat(bot.ui(little::getY)).isEqualTo(bot.ui(big::getY));
    }

    @Test
    void resizesByAHandle() {
        editor.select("little-cores");
        Rectangle before = editor.place("little-cores");
        bot.drag(editor.canvas(), before.right(), before.bottom(), before.right() + 40, before.bottom() + 30);
        Processor little = (Processor) editor.named("little-cores");
        assertThat(bot.ui(little::getWidth)).isBetween(before.width + 35, before.width + 45);
        assertThat(bot.ui(little::getHeight)).isBetween(before.height + 25, before.height + 35);
        editor.undo();
        assertThat(bot.ui(little::getWidth)).isZero();
    }

    @Test
    void choosesWhatTheMarqueeTouchesAndMovesItTogether() {
        editor.pick("Marquee");
        Rectangle little = editor.place("little-cores");
        Rectangle big = editor.place("big-cores");
        bot.drag(editor.canvas(), little.x - 15, little.y - 15, big.right() + 10, big.bottom() + 10);
        assertThat(bot.ui(() -> editor.sheet().viewer().getSelectedEditParts().size()))
                .isGreaterThanOrEqualTo(2);
        bot.drag(editor.canvas(), little.x + 40, little.y + 6, little.x + 60, little.y + 26);
        assertThat(editor.place("little-cores").x).isEqualTo(little.x + 20);
        assertThat(editor.place("big-cores").y).isEqualTo(big.y + 20);
    }

    @Test
    void choosesByDraggingOverTheEmptySheet() {
        Rectangle little = editor.place("little-cores");
        bot.drag(editor.canvas(), little.x - 15, little.y - 15, little.right() + 10, little.bottom() + 10);
        bot.menu("Edit", "Delete");
        assertThat(editor.processors()).containsExactly("big-cores");
    }

    @Test
    void cutsAndPastes() {
        editor.select("big-cores");
        bot.menu("Edit", "Cut");
        assertThat(editor.processors()).containsExactly("little-cores");
        bot.menu("Edit", "Paste");
        assertThat(editor.processors()).containsExactly("little-cores", "big-cores");
        editor.undo();
        editor.undo();
        assertThat(bot.ui(() -> editor.platform().getLinks())).hasSize(1);
    }

    @Test
    void showsAnOverview() {
        IViewPart outline = bot.ui(() -> bot.page().showView(OutlineView.ID));
        bot.run(() -> bot.page().activate(editor.editor()));
        Composite shell = bot.ui(() -> outline.getSite().getShell());
        assertThat(bot.ui(() -> editor.editor().getAdapter(IContentOutlinePage.class)))
                .isInstanceOf(Overview.class);
        assertThat(bot.all(shell, Canvas.class)).isNotEmpty();
        bot.screenshot("platform-overview");
    }

    @Test
    void offersToPrintWithoutAskingForPrinters() {
        IAction print = bot.ui(() ->
                editor.editor().getEditorSite().getActionBars().getGlobalActionHandler(ActionFactory.PRINT.getId()));
        assertThat(bot.ui(print::isEnabled)).isTrue();
        assertThat(print).isInstanceOf(SheetAction.class);
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
        String svg = bot.ui(() -> new String(editor.sheet().picture().svg(), StandardCharsets.UTF_8));
        assertThat(svg)
                .startsWith("<svg")
                .contains(">little-cores<", ">big-cores<", ">DRAM<")
                .endsWith("</svg>\n");
        byte[] png = bot.ui(() -> editor.sheet().picture().png());
        assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(2000);
    }
}
