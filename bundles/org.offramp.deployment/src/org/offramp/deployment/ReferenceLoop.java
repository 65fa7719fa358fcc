// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.offramp.api.decision.DecisionRule;

/** The loop in Python, which decides by a rule's own expression. */
final class ReferenceLoop {
    /** What stands in the file, for the rule that it is written for. */
    private static final String RULE = "RULE = \"max-softmax\"";

    private static final String EXPRESSION = "    return shares.max()\n";

    private final DecisionRule rule;
    private final String expression;

    /** @throws IllegalArgumentException when the rule has no expression, so that the loop would decide otherwise */
    ReferenceLoop(DecisionRule rule) {
        this.rule = rule;
        this.expression = rule.python()
                .filter(text -> text.lines().count() == 1)
                .orElseThrow(() -> new IllegalArgumentException("The decision rule '" + rule.id()
                        + "' has no expression of one line for the loop of a deployment."));
        if (!rule.id().matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("'" + rule.id() + "' is no id of a decision rule.");
        }
    }

    void writeTo(OutputStream target) throws IOException {
        try (InputStream loop = ReferenceLoop.class.getResourceAsStream(Schema.LOOP)) {
            if (loop == null) {
                throw new IllegalStateException(Schema.LOOP + " is missing in the bundle");
            }
            String text = new String(loop.readAllBytes(), StandardCharsets.UTF_8);
            target.write(text.replace(RULE, "RULE = \"" + rule.id() + "\"")
                    .replace(EXPRESSION, "    return " + expression + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
