// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.plugins;

import java.time.Instant;

/**
 * A certificate that plug-ins are signed with. Where it is in the user's trust store, its owner's plug-ins are accepted,
 * and those of whom it has certified.
 *
 * @param sha256 of the certificate, in hexadecimal digits
 */
public record TrustedSigner(String subject, String sha256, Instant validFrom, Instant validUntil) {}
