// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.plugins;

import java.util.List;
import java.util.Optional;

/**
 * A plug-in in a source, looked at without loading anything of it.
 *
 * @param jar the jar as the user knows it
 * @param id its bundle's symbolic name; the jar's name when it has none
 * @param version empty when it says none
 * @param name for people
 * @param vendor who made it, as its bundle says; nobody has checked that
 * @param brings names of the descriptors in it, then the services of its components, such as {@code BackboneImporter}
 * @param signer the certificate that all of it is signed with, whether the user trusts it or not
 * @param refusal why it isn't accepted as things are; empty when installing it needs nothing more
 * @param explanation the refusal as a sentence with its remedy; empty when there is none
 */
public record OfferedPlugin(
        String jar,
        String id,
        String version,
        String name,
        String vendor,
        List<String> brings,
        Optional<TrustedSigner> signer,
        Optional<Refusal> refusal,
        String explanation) {
    public OfferedPlugin {
        brings = List.copyOf(brings);
    }
}
