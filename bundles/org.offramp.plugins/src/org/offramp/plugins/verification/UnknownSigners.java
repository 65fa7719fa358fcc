// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.security.cert.X509Certificate;

/** Keeps the certificates of signers who aren't trusted, so that a command can trust them. */
public interface UnknownSigners {
    /** What the command that trusts it has to name. */
    String keep(X509Certificate certificate);
}
