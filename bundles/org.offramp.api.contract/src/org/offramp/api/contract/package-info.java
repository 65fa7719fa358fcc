// SPDX-License-Identifier: EPL-2.0
/**
 * What every implementation of a service has to keep, as abstract JUnit 5 classes. To use one: extend it in a test of
 * your own and override the few abstract methods.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.contract;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
