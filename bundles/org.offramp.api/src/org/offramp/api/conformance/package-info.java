// SPDX-License-Identifier: EPL-2.0
/**
 * Published operator tests. Input: a folder of cases. Output: for each case whether the importer and an engine
 * compute what it expects. To extend: register a {@link org.offramp.api.conformance.ConformanceSuite} service for
 * another format of cases.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.conformance;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
