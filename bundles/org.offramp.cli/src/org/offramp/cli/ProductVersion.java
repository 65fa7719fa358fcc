// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import org.osgi.framework.FrameworkUtil;
import picocli.CommandLine.IVersionProvider;

/** The version of this bundle is the version of the product. */
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Offramp " + FrameworkUtil.getBundle(ProductVersion.class).getVersion()
        };
    }
}
