// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** Menus and tool bar; editors fill the places that are left open with what they can do. */
final class MenuAdvisor extends ActionBarAdvisor {
    private final List<ActionFactory.IWorkbenchAction> made = new ArrayList<>();
    private IWorkbenchWindow window;

    MenuAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow itsWindow) {
        window = itsWindow;
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(fileMenu());
        bar.add(editMenu());
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(windowMenu());
        bar.add(helpMenu());
    }

    private MenuManager fileMenu() {
        MenuManager menu = new MenuManager("&File", IWorkbenchActionConstants.M_FILE);
        MenuManager made = new MenuManager("&New", ActionFactory.NEW.getId());
        made.add(ContributionItemFactory.NEW_WIZARD_SHORTLIST.create(window));
        menu.add(made);
        menu.add(menuItem("org.offramp.workbench.open", "&Open File..."));
        menu.add(new Separator());
        add(menu, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
        menu.add(new Separator());
        add(menu, ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL);
        menu.add(lettered(ActionFactory.REVERT, "Re&vert"));
        menu.add(new Separator());
        add(menu, ActionFactory.RENAME, ActionFactory.REFRESH);
        menu.add(new Separator());
        add(menu, ActionFactory.PRINT);
        menu.add(new GroupMarker("export"));
        menu.add(new Separator());
        add(menu, ActionFactory.IMPORT);
        menu.add(lettered(ActionFactory.EXPORT, "Expor&t..."));
        menu.add(new Separator());
        add(menu, ActionFactory.PROPERTIES);
        menu.add(ContributionItemFactory.REOPEN_EDITORS.create(window));
        menu.add(new Separator());
        add(menu, ActionFactory.QUIT);
        return menu;
    }

    private MenuManager editMenu() {
        MenuManager menu = new MenuManager("&Edit", IWorkbenchActionConstants.M_EDIT);
        add(menu, ActionFactory.UNDO, ActionFactory.REDO);
        menu.add(new Separator());
        add(menu, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE);
        menu.add(new Separator());
        add(menu, ActionFactory.DELETE, ActionFactory.SELECT_ALL);
        menu.add(new Separator());
        add(menu, ActionFactory.FIND);
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private MenuManager windowMenu() {
        MenuManager menu = new MenuManager("&Window", IWorkbenchActionConstants.M_WINDOW);
        MenuManager views = new MenuManager("Show &View", "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(views);
        add(menu, ActionFactory.RESET_PERSPECTIVE, ActionFactory.OPEN_NEW_WINDOW);
        menu.add(new Separator());
        menu.add(lettered(ActionFactory.MAXIMIZE, "Ma&ximize Active View or Editor"));
        menu.add(lettered(ActionFactory.NEXT_EDITOR, "Next Edi&tor"));
        menu.add(lettered(ActionFactory.NEXT_PART, "Next Vie&w"));
        menu.add(new Separator());
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        add(menu, ActionFactory.PREFERENCES);
        return menu;
    }

    private MenuManager helpMenu() {
        MenuManager menu = new MenuManager("&Help", IWorkbenchActionConstants.M_HELP);
        menu.add(menuItem("org.offramp.workbench.welcome", "&Welcome"));
        menu.add(menuItem("org.offramp.workbench.help", "&Help"));
        menu.add(menuItem("org.offramp.workbench.example", "&Example Project"));
        menu.add(new Separator());
        menu.add(menuItem("org.offramp.workbench.plugins.install", "&Install Processors..."));
        menu.add(menuItem("org.offramp.workbench.plugins.installed", "In&stalled Processors..."));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, ActionFactory.ABOUT);
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        ToolBarManager file = new ToolBarManager(SWT.FLAT);
        file.add(made(ActionFactory.NEW_WIZARD_DROP_DOWN));
        file.add(made(ActionFactory.SAVE));
        // Eclipse hides the usual items of these two in every tool bar, by the names that they have
        file.add(toolItem("org.offramp.workbench.undo", IWorkbenchCommandConstants.EDIT_UNDO));
        file.add(toolItem("org.offramp.workbench.redo", IWorkbenchCommandConstants.EDIT_REDO));
        bar.add(new ToolBarContributionItem(file, IWorkbenchActionConstants.TOOLBAR_FILE));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(new GroupMarker(IWorkbenchActionConstants.GROUP_EDITOR));
    }

    private void add(MenuManager menu, ActionFactory... factories) {
        for (ActionFactory factory : factories) {
            menu.add(made(factory));
        }
    }

    /** With a letter that no other command of its menu has. */
    private IAction lettered(ActionFactory factory, String label) {
        ActionFactory.IWorkbenchAction action = made(factory);
        action.setText(label);
        return action;
    }

    /** Registered, so that its key works; the same action in menu and tool bar. */
    private ActionFactory.IWorkbenchAction made(ActionFactory factory) {
        return made.stream()
                .filter(each -> factory.getId().equals(each.getId()))
                .findFirst()
                .orElseGet(() -> {
                    ActionFactory.IWorkbenchAction action = factory.create(window);
                    register(action);
                    made.add(action);
                    return action;
                });
    }

    private IContributionItem menuItem(String command, String label) {
        CommandContributionItemParameter item = parameter(command, command);
        item.label = label;
        return new CommandContributionItem(item);
    }

    private IContributionItem toolItem(String id, String command) {
        return new CommandContributionItem(parameter(id, command));
    }

    private CommandContributionItemParameter parameter(String id, String command) {
        return new CommandContributionItemParameter(window, id, command, CommandContributionItem.STYLE_PUSH);
    }
}
