// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.swt.widgets.Combo;
import org.offramp.api.Strategy;

/** One kind of strategy: its choice by name, and below it the description of what is chosen. */
final class StrategySlot {
    private final Fields fields;
    private final String service;
    private final EAttribute attribute;
    private final ChoiceItems items;
    private final Rows rows;
    private final Combo combo;
    private final Words description;
    private List<Strategy> installed = List.of();

    /** @param usual the id of what is used when nothing is chosen */
    StrategySlot(Rows rows, Fields fields, String service, EAttribute attribute, String label, String usual) {
        this.fields = fields;
        this.service = service;
        this.attribute = attribute;
        this.rows = rows;
        combo = fields.choice(rows, attribute, label, usual, List.of());
        items = (ChoiceItems) combo.getData(ChoiceItems.class.getName());
        description = rows.under("");
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
        if (!text.equals(description.text())) {
            description.say(text);
            combo.setToolTipText(text);
            rows.place();
        }
    }
}
