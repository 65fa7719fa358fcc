// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

/**
 * A link that is installed now.
 *
 * @param vendor who ships it
 * @param bundle symbolic name of the bundle that it comes from
 * @param version of that bundle
 */
public record InstalledLink(String id, String vendor, String description, String bundle, String version) {}
