// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.util.Optional;
import org.offramp.api.certification.CertificationRequest;
import org.offramp.api.search.Objective;

/**
 * What the plan has to be good for.
 *
 * @param certification of the chosen plan's risk, if one is asked for
 */
public record Goal(Objective objective, Optional<CertificationRequest> certification) {}
