// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.util.List;
import org.offramp.api.Omission;

/**
 * All that a conversion found out, for the reports.
 *
 * @param omissions everything left out, in the order of the stages; records of the data that can't be used at the end
 * @param warnings what a reader has to know before trusting the figures
 */
public record ConversionResult(
        ConversionRequest request,
        CostedExits exits,
        SampleProfiles profiles,
        PlanFindings findings,
        List<Omission> omissions,
        List<String> warnings,
        RunFacts run) {
    public ConversionResult {
        omissions = List.copyOf(omissions);
        warnings = List.copyOf(warnings);
    }
}
