// SPDX-License-Identifier: EPL-2.0
/**
 * Tries readers on damaged files. {@link org.offramp.api.contract.fuzz.Fuzzing} is part of the contract tests of importers
 * and dataset readers, and may be used for any other reader of files.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.contract.fuzz;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
