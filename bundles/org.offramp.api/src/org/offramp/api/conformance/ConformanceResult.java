// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conformance;

import java.util.List;

/** What became of the cases of a folder, each list sorted by name. */
public record ConformanceResult(
        String engine, List<Passed> passed, List<Unsupported> unsupported, List<Failed> failed) {
    /**
     * @param folded names of what became a constant on the way: inputs and outputs of the model
     * @param hostOperators operators that ran in plain Java because the engine has none for their types
     */
    public record Passed(String name, List<String> folded, List<String> hostOperators) {}

    /** Refused by name of the operator. */
    public record Unsupported(String name, String operator, String reason) {}

    public record Failed(String name, String reason) {}
}
