// SPDX-License-Identifier: EPL-2.0
/**
 * Measuring a backbone as it is. Input: a network and labelled data. Output: its top-1 accuracy and its speed on an
 * engine.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.evaluation;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
