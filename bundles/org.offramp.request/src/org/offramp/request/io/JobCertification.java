// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import java.util.Optional;
import org.offramp.request.RiskKind;

/**
 * What a plan has to be certified for, as the user said it.
 *
 * @param epsilon largest risk, a fraction between 0 and 1
 * @param delta largest probability that the certificate is wrong, between 0 and 1
 * @param samples SPEC
 */
public record JobCertification(double epsilon, double delta, Optional<RiskKind> risk, Optional<String> samples) {}
