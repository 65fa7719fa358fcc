// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.decision;

/**
 * How classifiers are to decide.
 *
 * @param rule id
 * @param temperature whether temperatures are tried; they are kept only where the plan becomes better
 */
public record DecisionRequest(String rule, boolean temperature) {}
