// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.files;

import java.util.List;
import java.util.Optional;
import org.offramp.api.backbones.Refusal;

/**
 * An operator of the model as the file describes it.
 *
 * @param inputs indices of tensors, −1 for those left out
 * @param outputs indices of tensors
 */
public record OperatorEntry(String name, List<Integer> inputs, List<Integer> outputs, Optional<FlatTable> options) {
    private static final int MOST_TENSORS = 4096;

    static OperatorEntry of(FlatTable table, List<String> codes, int tensors) {
        int code = table.integer(0, 0);
        if (code < 0 || code >= codes.size()) {
            throw Refusal.damaged("An operator has the number " + code + ", but there are " + codes.size() + ".");
        }
        List<Integer> inputs = table.integers(1, MOST_TENSORS);
        List<Integer> outputs = table.integers(2, MOST_TENSORS);
        String name = codes.get(code);
        if (inputs.stream().anyMatch(input -> input < -1 || input >= tensors)
                || outputs.stream().anyMatch(output -> output < 0 || output >= tensors)) {
            throw Refusal.damaged("The operator " + name + " has a tensor that isn't there: " + inputs + " to "
                    + outputs + " of " + tensors + ".");
        }
        return new OperatorEntry(name, inputs, outputs, table.table(4));
    }
}
