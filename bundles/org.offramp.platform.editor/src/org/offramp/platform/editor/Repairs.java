// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import java.util.Optional;
import org.offramp.hardware.io.Finding;

/** What is wrong with an open platform, found by the sentences of its markers, and what repairs it. */
record Repairs(DiagramContext context) {
    /** Nothing if it is repaired already. */
    Optional<Finding> finding(String sentence) {
        return context.findings().stream()
                .filter(finding -> finding.toString().equals(sentence))
                .findFirst();
    }

    List<String> labels(Finding finding) {
        return fixes(finding).stream().map(Fix::label).toList();
    }

    private List<Fix> fixes(Finding finding) {
        return Fix.of(finding, context.platform());
    }

    void fix(String sentence, String label) {
        finding(sentence).stream()
                .flatMap(finding -> fixes(finding).stream())
                .filter(fix -> fix.label().equals(label))
                .findFirst()
                .ifPresent(fix -> context.stack().execute(context.edits().change(label, fix.change())));
    }
}
