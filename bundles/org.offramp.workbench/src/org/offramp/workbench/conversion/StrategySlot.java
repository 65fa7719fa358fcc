// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.offramp.api.Strategy;

/** One kind of strategy: its choice by name, and below it the description of what is chosen. */
final class StrategySlot {
    private final Fields fields;
    private final String service;
    private final EAttribute attribute;
    private final ChoiceItems items;
    private final Label description;
    private List<Strategy> installed = List.of();

    /** @param usual the id of what is used when nothing is chosen */
    StrategySlot(Composite grid, Fields fields, String service, EAttribute attribute, String label, String usual) {
        this.fields = fields;
        this.service = service;
        this.attribute = attribute;
        Combo combo = fields.choice(grid, attribute, label, usual, List.of());
        items = (ChoiceItems) combo.getData(ChoiceItems.class.getName());
        fields.toolkit().createLabel(grid, "");
        description = fields.toolkit().createLabel(grid, "", SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(200, SWT.DEFAULT)
                .indent(5, -3)
                .applyTo(description);
        description.setForeground(grid.getDisplay().getSystemColor(SWT.COLOR_DARK_GRAY));
        fields.onRefresh(this::describe);
    }

    /** @param all what is installed, of any kind */
    void offer(List<Strategy> all) {
        installed = all.stream().filter(each -> each.service().equals(service)).toList();
        items.offer(
                installed.stream().map(Strategy::id).toList(), fields.document().get(attribute));
        describe();
    }

    private void describe() {
        String chosen = items.chosen();
        String id = chosen.isEmpty() ? items.usual() : chosen;
        String text = installed.stream()
                .filter(each -> each.id().equals(id))
                .map(Strategy::description)
                .findFirst()
                .orElse(installed.isEmpty() ? "" : "Not installed.");
        if (!text.equals(description.getText())) {
            description.setText(text);
            description.requestLayout();
        }
    }
}
