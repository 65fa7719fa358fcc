// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Optional;
import org.eclipse.swt.widgets.Control;

/** A way to look at a plan. It is told of changes while it is seen, and of the newest when it is seen again. */
interface ResultsTab {
    Control control();

    void show(Shown shown);

    /** To be taken away; empty while there is nothing to see. */
    Optional<Picture> picture();
}
