// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IMessageManager;
import org.offramp.workbench.conversion.ConversionDocument.Problem;

/** Says beside the fields, and in the form's heading, what is wrong with them and what probably is. */
final class FieldMessages {
    private final ConversionDocument document;
    private final IMessageManager messages;
    private final Map<EAttribute, Control> controls = new HashMap<>();
    private final Map<Object, List<Problem>> doubts = new LinkedHashMap<>();
    private Map<Problem, Integer> shown = Map.of();

    FieldMessages(ConversionDocument document, IMessageManager messages) {
        this.document = document;
        this.messages = messages;
    }

    /** Where problems of the attribute are shown, after {@link #ready}. */
    void put(EAttribute attribute, Control control) {
        controls.put(attribute, control);
    }

    /** All fields are there: what stood in the heading alone gets to them. */
    void ready() {
        show(shown);
        refresh();
    }

    /**
     * What probably goes wrong.
     *
     * @param source whose former doubts are settled
     */
    void doubt(Object source, List<Problem> those) {
        doubts.put(source, List.copyOf(those));
        refresh();
    }

    /** The heading is laid out only when there is news. */
    void refresh() {
        Map<Problem, Integer> now = new LinkedHashMap<>();
        doubts.values().stream().flatMap(List::stream).forEach(doubt -> now.put(doubt, IMessageProvider.WARNING));
        document.problems().forEach(problem -> now.put(problem, IMessageProvider.ERROR));
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private void show(Map<Problem, Integer> now) {
        messages.setAutoUpdate(false);
        controls.values().forEach(messages::removeMessages);
        messages.removeMessages();
        now.forEach(this::add);
        messages.setAutoUpdate(true);
        shown = now;
    }

    private void add(Problem problem, int severity) {
        Control control = controls.get(problem.attribute());
        if (control != null) {
            messages.addMessage(problem, problem.text(), null, severity, control);
        } else {
            messages.addMessage(problem, problem.text(), null, severity);
        }
    }
}
