// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IPage;
import org.eclipse.ui.part.PageBookView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.ui.views.OutlineView;
import org.offramp.ui.views.PropertiesView;

/** Properties and outline follow what is active, in turns of their own. */
@ExtendWith({StallReport.class, QuietLog.class})
final class ViewsTest {
    private final Bot bot = new Bot();
    private PageBookView properties;
    private PageBookView outline;

    @BeforeEach
    void show() {
        properties = show(PropertiesView.ID);
        outline = show(OutlineView.ID);
        bot.await("nothing is shown yet", () -> !(properties.getCurrentPage() instanceof PropertiesPage));
    }

    private PageBookView show(String view) {
        return bot.ui(() -> {
            try {
                return (PageBookView) bot.page().showView(view);
            } catch (PartInitException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void followAnEditorAfterItIsActive() throws IOException {
        AtomicReference<IPage> atOnce = new AtomicReference<>();
        EditorBot editor = EditorBot.open(
                bot, "followed.platform", OpenPlatform.edgeSoc(), opened -> atOnce.set(properties.getCurrentPage()));
        assertThat(atOnce.get()).isNotInstanceOf(PropertiesPage.class);
        bot.await("its properties are shown", () -> properties.getCurrentPage() instanceof PropertiesPage);
        bot.await("its overview is shown", () -> outline.getCurrentPage() instanceof Overview);
        editor.awaitContent();
        editor.close();
        bot.await(
                "nothing of it is left",
                () -> !(properties.getCurrentPage() instanceof PropertiesPage)
                        && !(outline.getCurrentPage() instanceof Overview));
    }

    @Test
    void makeNothingForAnEditorThatIsClosedAtOnce() throws IOException {
        EditorBot editor = EditorBot.open(
                bot,
                "closed.platform",
                OpenPlatform.edgeSoc(),
                opened -> bot.page().closeEditor(opened, false));
        AtomicReference<Boolean> reached = new AtomicReference<>(false);
        bot.run(() -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> reached.set(true)));
        bot.await("what waited has had its turn", reached::get);
        assertThat(bot.ui(properties::getCurrentPage)).isNotInstanceOf(PropertiesPage.class);
        assertThat(bot.ui(outline::getCurrentPage)).isNotInstanceOf(Overview.class);
        editor.close();
    }

    @Test
    void areClosedBeforeTheirEditorToo() throws IOException {
        EditorBot editor = EditorBot.open(bot, "outlived.platform", OpenPlatform.edgeSoc());
        bot.await("its overview is shown", () -> outline.getCurrentPage() instanceof Overview);
        bot.run(() -> bot.page().hideView(outline));
        editor.close();
        assertThat(bot.ui(() -> bot.page().findView(OutlineView.ID))).isNull();
    }

    @Test
    void showInPropertiesLeadsToTheSameView() {
        bot.run(() -> {
            try {
                bot.page()
                        .getWorkbenchWindow()
                        .getService(IHandlerService.class)
                        .executeCommand("org.eclipse.ui.views.properties.NewPropertySheetCommand", null);
            } catch (CommandException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(bot.ui(() -> bot.page().getActivePart())).isSameAs(properties);
        assertThat(bot.ui(() -> bot.page().findView(IPageLayout.ID_PROP_SHEET))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        IPageLayout.ID_PROP_SHEET + ", true",
        IPageLayout.ID_OUTLINE + ", true",
        PropertiesView.ID + ", false",
        OutlineView.ID + ", false",
        IPageLayout.ID_PROBLEM_VIEW + ", false",
    })
    void areNotOfferedTwice(String view, boolean hidden) {
        assertThat(bot.ui(() -> WorkbenchActivityHelper.filterItem(
                        PlatformUI.getWorkbench().getViewRegistry().find(view))))
                .isEqualTo(hidden);
    }
}
