// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

/** A plan with what it does on the samples it was chosen on. */
public record RatedPlan(Plan plan, PlanFigures figures) {}
