// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.offramp.api.Strategy;
import org.offramp.api.jobs.Defaults;
import org.offramp.ui.Turns;

/** The kinds of exit heads that are tried: a check for each one that is installed. */
final class HeadChecks {
    private static final String BLUEPRINTS = "BlueprintRule";

    private final Fields fields;
    private final Composite checks;
    private final Turns turns;
    private final Map<String, Button> blueprints = new LinkedHashMap<>();

    HeadChecks(Rows rows, Fields fields) {
        this.fields = fields;
        checks = fields.toolkit().createComposite(rows.control());
        GridLayoutFactory.fillDefaults().applyTo(checks);
        rows.field("Exit heads", checks);
        turns = new Turns(checks);
        fields.onRefresh(this::show);
    }

    /** @param all what is installed, of any kind */
    void offer(List<Strategy> all) {
        List<Strategy> heads =
                all.stream().filter(each -> each.service().equals(BLUEPRINTS)).toList();
        blueprints.entrySet().removeIf(entry -> isGone(entry.getKey(), entry.getValue(), heads));
        heads.stream().filter(each -> !blueprints.containsKey(each.id())).forEach(each -> turns.add(() -> add(each)));
        turns.add(checks::requestLayout);
    }

    private static boolean isGone(String id, Button check, List<Strategy> heads) {
        boolean gone = heads.stream().noneMatch(each -> each.id().equals(id));
        if (gone) {
            check.dispose();
        }
        return gone;
    }

    private void add(Strategy blueprint) {
        Button check = fields.toolkit()
                .createButton(checks, blueprint.id() + ": " + blueprint.description(), SWT.CHECK | SWT.WRAP);
        check.setToolTipText(blueprint.description() + " (" + blueprint.bundle() + ")");
        check.setSelection(chosen().contains(blueprint.id()));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(check);
        check.addListener(SWT.Selection, event -> take());
        blueprints.put(blueprint.id(), check);
    }

    /** The usual ones are left out of the file, so that it follows when they change. */
    private void take() {
        List<String> taken = blueprints.entrySet().stream()
                .filter(entry -> entry.getValue().getSelection())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        chosen().stream().filter(id -> !blueprints.containsKey(id)).forEach(taken::add);
        boolean isUsual = taken.size() == Defaults.BLUEPRINTS.size() && taken.containsAll(Defaults.BLUEPRINTS);
        fields.document().setBlueprints(isUsual ? List.of() : taken);
    }

    private List<String> chosen() {
        List<String> given = fields.document().blueprints();
        return given.isEmpty() ? Defaults.BLUEPRINTS : given;
    }

    private void show() {
        List<String> chosen = chosen();
        blueprints.forEach((id, check) -> check.setSelection(chosen.contains(id)));
    }
}
