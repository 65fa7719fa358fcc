// SPDX-License-Identifier: EPL-2.0
package org.offramp.api;

/**
 * Something that was left out on the way, and why; the report lists it.
 *
 * @param subject what was left out, by name
 * @param reason a whole sentence with the numbers
 */
public record Omission(String subject, String reason) {}
