// SPDX-License-Identifier: EPL-2.0
package org.offramp.api;

/**
 * Something that can be chosen by its id.
 *
 * @param service simple name of the service interface it provides
 * @param bundle symbolic name of the bundle it comes from
 * @param description for people, in one line
 */
public record Strategy(String id, String service, String bundle, String description) {}
