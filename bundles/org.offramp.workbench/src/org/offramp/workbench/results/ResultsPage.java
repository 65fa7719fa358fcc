// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.search.PlanFigures;
import org.offramp.graph.Network;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformReader;
import org.offramp.workbench.Services;
import org.offramp.workbench.results.Findings.NamedPlan;
import org.offramp.workbench.results.graph.BackboneTab;
import org.offramp.workbench.results.mapping.MappingTab;

/** One plan is selected, and all tabs show it: the front, the backbone, the platform, the exits. */
final class ResultsPage {
    private final Findings findings;
    private final Composite page;
    private final ResultsBar bar;
    private final Label figures;
    private final CTabFolder tabs;
    private final FrontTab front;
    private final BackboneTab backbone;
    private final MappingTab mapping;
    private final ExitsTab exits;
    private final Map<CTabItem, Supplier<Optional<Picture>>> pictures = new HashMap<>();
    private Optional<LiveReplay> replay = Optional.empty();
    private Optional<NamedPlan> selected = Optional.empty();
    /** Whether sliders have led away from the selected plan's thresholds. */
    private boolean moved;

    ResultsPage(Composite parent, Findings findings, Path folder) {
        this.findings = findings;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        Exports exports = new Exports(folder, page, this::seen, this::say);
        bar = new ResultsBar(page, findings, folder, this::select, exports::ask);
        figures = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(5, 0).applyTo(figures);
        tabs = new CTabFolder(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        List<NamedPlan> plans = findings.plans();
        front = new FrontTab(
                tabs,
                plans,
                findings.profile().classifiers(),
                this::select,
                plan -> replay.ifPresent(each -> each.replay(plan)));
        tab("Front", front.control(), () -> Optional.of(front.chart().picture()));
        new CompareMenu(bar.compare(), folder, front.chart()::compare);
        backbone = new BackboneTab(tabs);
        tab("Backbone", backbone.control(), () -> backbone.picture().map(Picture::of));
        mapping = new MappingTab(tabs, findings.costs(), findings.attachPoints());
        tab("Mapping", mapping.control(), () -> mapping.picture().map(Picture::of));
        exits = new ExitsTab(tabs);
        tab("Exits", exits.control(), () -> Optional.of(exits.picture()));
        read(findings.sources(), folder);
        tabs.setSelection(0);
        plans.stream().findFirst().ifPresent(this::select);
    }

    private void read(Sources sources, Path folder) {
        backbone.say("Reading " + sources.backbone().path() + " …");
        SourceReading.Reader<Network> networks =
                file -> Services.use(Backbones.class, backbones -> backbones.read(file, sources.arithmetic()))
                        .network();
        SourceReading.Target<Network> graph = new SourceReading.Target<>(
                page, network -> backbone.show(network, findings.attachPoints(), findings.processors()), backbone::say);
        new SourceReading<>(sources.backbone(), folder, networks, graph).schedule();
        mapping.say("Reading " + sources.platform().path() + " …");
        SourceReading.Target<Platform> diagram = new SourceReading.Target<>(page, mapping::show, mapping::say);
        new SourceReading<>(sources.platform(), folder, file -> new PlatformReader().read(file), diagram).schedule();
    }

    private void tab(String title, Control content, Supplier<Optional<Picture>> picture) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(content);
        pictures.put(item, picture);
    }

    private Exports.Tab seen() {
        CTabItem item = tabs.getSelection();
        return new Exports.Tab(
                item.getText(), Objects.requireNonNull(pictures.get(item)).get());
    }

    private void select(NamedPlan plan) {
        if (!moved && selected.filter(plan::equals).isPresent()) {
            return; // the table tells of what it was told itself
        }
        moved = false;
        selected = Optional.of(plan);
        replay = Optional.of(new LiveReplay(findings, plan.rated().plan(), now -> moved(plan, now)));
        bar.select(plan);
        front.select(plan);
        exits.show(plan.rated().figures(), plan.test());
        show(plan, plan.rated().figures(), plan.name());
    }

    private void moved(NamedPlan of, PlanFigures now) {
        if (!page.isDisposed()) {
            page.getDisplay().asyncExec(() -> showMoved(of, now));
        }
    }

    /** Unless another plan was selected in the meantime. */
    private void showMoved(NamedPlan of, PlanFigures now) {
        if (!page.isDisposed() && selected.filter(plan -> plan == of).isPresent()) {
            moved = true;
            front.moved(now);
            exits.show(now, Optional.empty());
            show(of, now, "sliders");
        }
    }

    private void show(NamedPlan plan, PlanFigures now, String name) {
        backbone.show(plan.rated().plan(), now);
        mapping.show(plan.rated().plan(), now);
        say(name + ": "
                + Stream.of(Axis.values()).map(axis -> axis.inWords(now)).collect(Collectors.joining(",  ")));
    }

    private void say(String words) {
        figures.setText(words);
        figures.requestLayout();
    }
}
