// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.plugins;

import java.util.Optional;

/**
 * A plug-in in the user's area.
 *
 * @param id its bundle's symbolic name
 * @param name for people
 * @param vendor who made it, as its bundle says
 * @param signer subject of the certificate that it was verified with; empty when unsigned or refused
 * @param sha256 of its jar, in hexadecimal digits
 * @param explanation why it isn't running, a sentence with its remedy; empty when it is
 */
public record InstalledPlugin(
        String id,
        String version,
        String name,
        String vendor,
        Optional<String> signer,
        String sha256,
        PluginState state,
        String explanation) {}
