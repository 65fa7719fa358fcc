// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.plugins;

/** Why a plug-in isn't accepted. */
public enum Refusal {
    /** It has no signature. */
    UNSIGNED,
    /** Something was changed or added after it was signed. */
    TAMPERED,
    /** The certificate isn't valid today. */
    EXPIRED,
    /** The user doesn't trust who signed it. */
    UNKNOWN_SIGNER,
    /** An archive names files outside itself, or the same file twice. */
    UNSAFE_NAMES,
    /** An archive is, or would become, too large. */
    OVERSIZED,
    /** It takes the name of a bundle or of a package that belongs to Offramp. */
    CLAIMS_OFFRAMP,
    /** It has what plug-ins must not have: native code, an activator, extensions, or another bundle's inside. */
    FORBIDDEN_CONTENT,
    /** It isn't a plug-in, or damaged. */
    NO_PLUGIN,
    /** It needs what this Offramp doesn't have. */
    UNRESOLVED
}
