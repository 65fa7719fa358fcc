// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

/**
 * A processor model that is installed now.
 *
 * @param id of the model
 * @param vendor who ships it
 * @param bundle symbolic name of the bundle that it comes from
 * @param version of that bundle
 */
public record InstalledProcessor(String id, String vendor, String description, String bundle, String version) {}
