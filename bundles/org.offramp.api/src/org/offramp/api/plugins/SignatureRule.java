// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.plugins;

/** Which jars are accepted. */
public enum SignatureRule {
    /** Only those that somebody has signed whom the user trusts. */
    TRUSTED_SIGNER,
    /** Those without any signature, too: the user's explicit choice, which is kept and logged. */
    UNSIGNED_ALLOWED
}
