// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A jar that is accepted as a plug-in.
 *
 * @param label the jar as the user knows it
 * @param signer empty when it is unsigned and that was allowed
 */
public record VerifiedPlugin(
        Path jar,
        String label,
        String id,
        String version,
        String name,
        String vendor,
        String sha256,
        Optional<String> signer) {}
