// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import org.offramp.api.training.ExitProfile;

/**
 * What the classifiers say of the samples.
 *
 * @param calibration those that chose the plan
 * @param test those that nothing chose
 */
public record SampleProfiles(ExitProfile calibration, ExitProfile test) {}
