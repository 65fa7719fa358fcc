// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.offramp.api.Strategy;
import org.offramp.api.jobs.Defaults;
import org.offramp.request.RequestPackage;

/** What does the work, by name, from all that is installed at the moment; the description of each stands below it. */
final class StrategySection {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;
    private static final String BLUEPRINTS = "BlueprintRule";

    private record Slot(String service, Combo combo, Label description) {}

    private final Fields fields;
    private final Composite parent;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Button> blueprints = new LinkedHashMap<>();
    private final Composite checks;
    private List<Strategy> installed = List.of();

    StrategySection(Composite parent, Fields fields) {
        this.parent = parent;
        this.fields = fields;
        slot("ArchitectureSearch", MODEL.getConversion_Solver(), "Search", Defaults.SOLVER);
        slot("DecisionRule", MODEL.getConversion_Decision(), "Decision", Defaults.DECISION);
        fields.flag(parent, MODEL.getConversion_Temperature(), "Try temperatures, keep them where the plan is better");
        slot("AttachPointRule", MODEL.getConversion_AttachPoints(), "Attach points", Defaults.ATTACH_POINTS);
        slot("ComputeEngine", MODEL.getConversion_Engine(), "Engine", Defaults.ENGINE);
        slot("ExitTrainer", MODEL.getConversion_Trainer(), "Trainer", Defaults.TRAINER);
        Label label = fields.toolkit().createLabel(parent, "Exit heads");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        checks = fields.toolkit().createComposite(parent);
        checks.setLayout(new GridLayout());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(checks);
        fields.onRefresh(this::show);
        StrategyList list = new StrategyList(parent.getDisplay(), this::offer);
        parent.addDisposeListener(gone -> list.close());
    }

    private void slot(String service, EAttribute attribute, String label, String usual) {
        Combo combo = fields.choice(parent, attribute, label, usual, List.of());
        fields.toolkit().createLabel(parent, "");
        Label description = fields.toolkit().createLabel(parent, "", SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(200, SWT.DEFAULT)
                .indent(5, -3)
                .applyTo(description);
        description.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_DARK_GRAY));
        slots.add(new Slot(service, combo, description));
    }

    private void offer(List<Strategy> all) {
        if (parent.isDisposed()) {
            return;
        }
        installed = all;
        for (Slot slot : slots) {
            EAttribute attribute = (EAttribute) slot.combo().getData();
            items(slot).offer(ids(slot.service()), fields.document().get(attribute));
        }
        List<Strategy> heads =
                all.stream().filter(each -> each.service().equals(BLUEPRINTS)).toList();
        blueprints.entrySet().removeIf(entry -> isGone(entry.getKey(), entry.getValue(), heads));
        heads.stream().filter(each -> !blueprints.containsKey(each.id())).forEach(this::addCheck);
        show();
        parent.layout(true, true);
        checks.requestLayout();
    }

    private static boolean isGone(String id, Button check, List<Strategy> heads) {
        boolean gone = heads.stream().noneMatch(each -> each.id().equals(id));
        if (gone) {
            check.dispose();
        }
        return gone;
    }

    private void addCheck(Strategy blueprint) {
        Button check = fields.toolkit()
                .createButton(checks, blueprint.id() + ": " + blueprint.description(), SWT.CHECK | SWT.WRAP);
        check.setToolTipText(blueprint.description() + " (" + blueprint.bundle() + ")");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(check);
        check.addListener(SWT.Selection, event -> takeChecks());
        blueprints.put(blueprint.id(), check);
    }

    /** The usual ones are left out of the file, so that it follows when they change. */
    private void takeChecks() {
        List<String> chosen = blueprints.entrySet().stream()
                .filter(entry -> entry.getValue().getSelection())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        fields.document().blueprints().stream()
                .filter(id -> !blueprints.containsKey(id))
                .forEach(chosen::add);
        boolean isUsual = chosen.size() == Defaults.BLUEPRINTS.size() && chosen.containsAll(Defaults.BLUEPRINTS);
        fields.document().setBlueprints(isUsual ? List.of() : chosen);
    }

    private void show() {
        List<String> given = fields.document().blueprints();
        List<String> chosen = given.isEmpty() ? Defaults.BLUEPRINTS : given;
        blueprints.forEach((id, check) -> check.setSelection(chosen.contains(id)));
        slots.forEach(this::describe);
    }

    private void describe(Slot slot) {
        String chosen = items(slot).chosen();
        String id = chosen.isEmpty() ? items(slot).usual() : chosen;
        String text = installed.stream()
                .filter(each ->
                        each.service().equals(slot.service()) && each.id().equals(id))
                .map(Strategy::description)
                .findFirst()
                .orElse(installed.isEmpty() ? "" : "Not installed.");
        if (!text.equals(slot.description().getText())) {
            slot.description().setText(text);
            slot.description().requestLayout();
        }
    }

    private List<String> ids(String service) {
        return installed.stream()
                .filter(each -> each.service().equals(service))
                .map(Strategy::id)
                .toList();
    }

    private static ChoiceItems items(Slot slot) {
        return (ChoiceItems) slot.combo().getData(ChoiceItems.class.getName());
    }
}
