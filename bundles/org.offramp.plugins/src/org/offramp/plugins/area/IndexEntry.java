// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.area;

import org.offramp.api.plugins.SignatureRule;

/**
 * A plug-in that is installed.
 *
 * @param sha256 of its jar, which names its place
 * @param rule what the user has chosen for it; holds for exactly this jar
 */
public record IndexEntry(String id, String version, String name, String vendor, String sha256, SignatureRule rule) {}
