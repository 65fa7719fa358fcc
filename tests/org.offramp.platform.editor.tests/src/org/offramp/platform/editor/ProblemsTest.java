// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.eclipse.core.resources.IMarker;
import org.junit.jupiter.api.Test;
import org.offramp.hardware.Link;
import org.offramp.hardware.Processor;
import org.offramp.platform.diagram.NodeFigure;

/** What is wrong with a platform, on the sheet and in the Problems view. */
final class ProblemsTest extends OpenPlatform {
    @Test
    void showsWhatIsWrongAndRepairsIt() {
        Link link = (Link) editor.named("interconnect");
        editor.execute(edits -> edits.change("Damage", () -> link.setSecond(link.getFirst())));
        bot.await("the problem has a marker", () -> editor.markers().size() == 1);
        IMarker marker = editor.markers().get(0);
        assertThat(marker.getAttribute(IMarker.MESSAGE, "")).contains("both ends at \"little-cores\"");
        bot.screenshot("platform-problem");
        bot.run(() -> Arrays.stream(new QuickFixes().getResolutions(marker))
                .filter(each -> each.getLabel().equals("Remove the link"))
                .findFirst()
                .orElseThrow()
                .run(marker));
        bot.await("the marker is gone", () -> editor.markers().isEmpty());
        assertThat(bot.ui(() -> editor.platform().getLinks())).isEmpty();
    }

    @Test
    void marksAFigureWithAProblem() {
        Processor little = (Processor) editor.named("little-cores");
        editor.execute(
                edits -> edits.change("Damage", () -> little.getOperators().clear()));
        assertThat(bot.ui(() -> ((NodeFigure) editor.part(little).getFigure()).hasProblem()))
                .isTrue();
        editor.undo();
        assertThat(bot.ui(() -> ((NodeFigure) editor.part(little).getFigure()).hasProblem()))
                .isFalse();
    }

    @Test
    void greysProcessorsWhosePluginIsMissing() throws IOException {
        reopen("foreign.platform", OpenPlatform.edgeSoc().replace("generic-big-cores", "acme-x1"));
        Processor big = (Processor) editor.named("big-cores");
        bot.await("its plug-in is missed", () -> editor.context().isMissing(big));
        assertThat(bot.ui(() -> editor.context().isMissing((Processor) editor.named("little-cores"))))
                .isFalse();
        bot.await("the problem has a marker", () -> editor.markers().size() == 1);
        assertThat(editor.markers().get(0).getAttribute(IMarker.MESSAGE, ""))
                .contains("'acme-x1' is not installed", "plug-in org.offramp.processors");
        bot.screenshot("platform-missing-plugin");
    }
}
