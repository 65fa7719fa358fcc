// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.analysis;

import java.nio.file.Path;
import java.util.List;
import org.offramp.graph.Network;
import org.osgi.annotation.versioning.ProviderType;

/** Finds the candidate exits of a backbone with the rules that there are. A service. */
@ProviderType
public interface Analysis {
    /**
     * @param file where the backbone came from, for messages
     * @param blueprints ids of the rules to use; none means all
     * @throws org.offramp.api.BadInputException when the backbone is no single-input classifier, or an id is unknown
     */
    ExitPlan analyse(
            Path file, Network backbone, String attachPointRule, List<String> blueprints, AnalysisLimits limits);
}
