// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The plug-ins of the user. What is changed here is seen within seconds by all running products. A service. */
@ProviderType
public interface PluginStore {
    /** All plug-ins in the user's area, sorted by id. */
    List<InstalledPlugin> installed();

    /**
     * Says what a source has, and what of it would be refused; loads nothing and changes nothing.
     *
     * @param source a p2 site as folder or zip, or a single jar
     * @throws org.offramp.api.BadInputException when there are no plug-ins in it
     */
    List<OfferedPlugin> look(Path source) throws IOException;

    /**
     * Verifies plug-ins, keeps them in the user's area and starts them; all of a source or none. One that was there
     * before in another version is replaced.
     *
     * @param source a p2 site as folder or zip, or a single jar
     * @return those of the source
     * @throws PluginRefusedException when one of them can't be trusted or used; nothing of it has been loaded then
     */
    List<InstalledPlugin> install(Path source, SignatureRule rule) throws IOException;

    /**
     * Stops a plug-in and forgets it.
     *
     * @return how it was
     * @throws org.offramp.api.BadInputException when there is none of this id, with the ids of those there are
     */
    InstalledPlugin remove(String id) throws IOException;

    /**
     * Trusts a signer from now on.
     *
     * @param source a certificate as PEM or DER, or plug-ins, whose one signer is meant
     */
    TrustedSigner trust(Path source) throws IOException;

    /**
     * Trusts from now on one of those who have signed plug-ins of a source.
     *
     * @param sha256 of the certificate, as the user has confirmed it
     * @throws org.offramp.api.BadInputException when nobody with this certificate has signed one of them
     */
    TrustedSigner trust(Path source, String sha256) throws IOException;

    /** Whose plug-ins are accepted, sorted by subject. */
    List<TrustedSigner> trusted() throws IOException;
}
