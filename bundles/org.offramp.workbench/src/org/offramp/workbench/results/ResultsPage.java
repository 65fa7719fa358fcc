// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.offramp.api.search.Plan;
import org.offramp.api.search.RatedPlan;
import org.offramp.workbench.results.Findings.NamedPlan;

/** One plan is selected, and all tabs show it: the front, the backbone, the platform, the exits. */
final class ResultsPage {
    private final Composite page;
    private final ResultsBar bar;
    private final Label figures;
    private final ResultsTabs tabs;
    private Optional<Shown> shown = Optional.empty();
    private Optional<LiveReplay> replay = Optional.empty();

    ResultsPage(Composite parent, Path folder) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        Exports exports = new Exports(folder, page, () -> tabs().tab(), this::say);
        bar = new ResultsBar(page, folder, this::select, exports::ask);
        new CompareMenu(bar.compare(), folder, this::compare);
        figures = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(5, 0).applyTo(figures);
        tabs = new ResultsTabs(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs.control());
        tabs.add("Front", in -> new FrontTab(in, this::select, this::move));
        tabs.add("Backbone", in -> new BackboneView(in, folder));
        tabs.add("Mapping", in -> new MappingView(in, folder));
        tabs.add("Exits", ExitsTab::new);
    }

    private ResultsTabs tabs() {
        return tabs;
    }

    /** What the folder holds now; a plan that was selected stays so, if there is one of that name. */
    void show(Findings findings) {
        List<NamedPlan> plans = findings.plans();
        Optional<String> name = shown.map(each -> each.plan().name());
        List<EarlierRun> compared = shown.map(Shown::compared).orElse(List.of());
        bar.show(findings, plans);
        plans.stream()
                .filter(plan -> name.filter(plan.name()::equals).isPresent())
                .findFirst()
                .or(() -> plans.stream().findFirst())
                .ifPresent(plan -> select(new Shown(findings, plans, plan, Optional.empty(), compared)));
    }

    private void select(NamedPlan plan) {
        shown.filter(now -> now.plan() != plan || now.moved().isPresent())
                .ifPresent(now -> select(now.selecting(plan))); // the table tells of what it was told itself
    }

    private void select(Shown news) {
        NamedPlan plan = news.plan();
        replay = Optional.of(new LiveReplay(news.findings(), plan.rated().plan(), now -> moved(plan, now)));
        bar.select(plan);
        show(news, plan.name());
    }

    private void move(Plan plan) {
        replay.ifPresent(each -> each.replay(plan));
    }

    private void moved(NamedPlan of, RatedPlan now) {
        if (!page.isDisposed()) {
            page.getDisplay().asyncExec(() -> showMoved(of, now));
        }
    }

    /** Unless another plan was selected in the meantime. */
    private void showMoved(NamedPlan of, RatedPlan now) {
        if (!page.isDisposed()) {
            shown.filter(each -> each.plan() == of).ifPresent(each -> show(each.movedTo(now), "sliders"));
        }
    }

    private void compare(List<EarlierRun> runs) {
        shown.ifPresent(now -> {
            shown = Optional.of(now.comparedWith(runs));
            shown.ifPresent(tabs::show);
        });
    }

    private void show(Shown news, String name) {
        shown = Optional.of(news);
        tabs.show(news);
        say(name + ": "
                + Stream.of(Axis.values())
                        .map(axis -> axis.inWords(news.figures()))
                        .collect(Collectors.joining(",  ")));
    }

    private void say(String words) {
        figures.setText(words);
        figures.requestLayout();
    }
}
