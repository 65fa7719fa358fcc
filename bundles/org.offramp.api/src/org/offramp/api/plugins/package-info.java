// SPDX-License-Identifier: EPL-2.0
/**
 * Plug-ins of vendors: bundles that arrive, change and go while Offramp runs. They lie in the user's own area, which all
 * products share, and are verified again at each start. Faces use {@link org.offramp.api.plugins.PluginStore}; whoever
 * needs the plug-ins to stay as they are for a while begins a {@link org.offramp.api.plugins.PluginUse}.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.plugins;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
