// SPDX-License-Identifier: EPL-2.0
/**
 * Data whose classes are folders and whose samples are the files in them. Input: a folder and the order of its classes.
 * Output: a dataset of the files that can be used, and a list of those that can't. To extend: say how one file is
 * decoded.
 */
@NonNullByDefault
package org.offramp.datasets.folders;

import org.eclipse.jdt.annotation.NonNullByDefault;
