// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Combo;

/** The items of a drop-down list: what holds when nothing is chosen, then the values, then a value that is unknown. */
final class ChoiceItems {
    private final Combo combo;
    private final String usual;
    private final List<String> values = new ArrayList<>();
    private List<String> known = List.of();

    ChoiceItems(Combo combo, String usual) {
        this.combo = combo;
        this.usual = usual;
    }

    String usual() {
        return usual;
    }

    void offer(List<String> offered, String chosen) {
        known = List.copyOf(offered);
        show(chosen);
    }

    /** @param chosen empty for none */
    void show(String chosen) {
        List<String> wanted = new ArrayList<>();
        wanted.add("");
        wanted.addAll(known);
        if (!wanted.contains(chosen)) {
            wanted.add(chosen);
        }
        String[] labels = wanted.stream().map(this::label).toArray(String[]::new);
        values.clear();
        values.addAll(wanted);
        if (!Arrays.equals(labels, combo.getItems())) {
            combo.setItems(labels);
        }
        combo.select(values.indexOf(chosen));
    }

    private String label(String value) {
        if (value.isEmpty()) {
            return "usual: " + usual;
        }
        return known.contains(value) || known.isEmpty() ? value : value + " (not installed)";
    }

    /** Empty for none. */
    String chosen() {
        int index = combo.getSelectionIndex();
        return index < 0 ? "" : values.get(index);
    }
}
