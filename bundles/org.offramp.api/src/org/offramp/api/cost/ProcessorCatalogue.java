// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.List;
import java.util.Optional;
import org.offramp.hardware.Link;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.osgi.annotation.versioning.ProviderType;

/** The processors and links that installed bundles ship. A service. */
@ProviderType
public interface ProcessorCatalogue {
    /** Those there are at the moment, by vendor and id. */
    List<InstalledProcessor> processors();

    /**
     * A snapshot of a model's descriptor to put on a platform: it names its model, bundle and version. None when the
     * model is not installed.
     *
     * @throws org.offramp.api.BadInputException when the model's descriptor can't be had
     */
    Optional<Processor> snapshot(String id);

    /** The links there are at the moment, by vendor and id. */
    List<InstalledLink> links();

    /**
     * A copy of a link's descriptor to put between two processors. None when it is not installed.
     *
     * @throws org.offramp.api.BadInputException when the descriptor can't be had
     */
    Optional<Link> link(String id);

    /**
     * What whoever uses the platform should know, in whole sentences: models that are not installed, processors whose
     * numbers aren't those of the installed model, and measured tables that are not where they should be.
     */
    List<String> notes(Platform platform);
}
