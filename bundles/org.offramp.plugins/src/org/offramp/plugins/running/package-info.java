// SPDX-License-Identifier: EPL-2.0
/**
 * Plug-ins at work: their bundles in the running framework, and the services that they bring. Nobody else calls these
 * directly: everybody sees guards in their place, which limit the time and turn what goes wrong into one exception that
 * names the vendor.
 */
@NonNullByDefault
package org.offramp.plugins.running;

import org.eclipse.jdt.annotation.NonNullByDefault;
