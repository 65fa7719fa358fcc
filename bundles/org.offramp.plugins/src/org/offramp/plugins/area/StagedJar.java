// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.area;

import java.nio.file.Path;

/**
 * A copy of a jar that may become a plug-in: what is verified is what is kept.
 *
 * @param label the jar as the user knows it
 */
public record StagedJar(Path copy, String label) {}
