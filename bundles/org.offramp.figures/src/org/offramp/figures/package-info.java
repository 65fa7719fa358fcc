// SPDX-License-Identifier: EPL-2.0
/**
 * Charts and diagrams: records in, SVG text out. Pure functions that need no display, no AWT and no fonts: chart
 * libraries measure text with AWT's fonts, which a headless JRE on a build server may lack. Here the width of a text is
 * estimated on the safe side. The same record gives the same text; pictures follow the reader's light or dark scheme.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.figures;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
