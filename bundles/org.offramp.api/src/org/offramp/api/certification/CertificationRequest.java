// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.certification;

import java.util.Optional;
import org.offramp.api.datasets.DataSpec;

/**
 * What a conversion has to certify.
 *
 * @param samples that nothing else sees; if empty, half of the calibration part is withheld from the search, by the seed
 */
public record CertificationRequest(RiskLimit limit, Optional<DataSpec> samples) {}
