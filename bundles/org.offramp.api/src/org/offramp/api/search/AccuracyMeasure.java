// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

/** What the limits of accuracy and accuracy drop are held against. Classes without samples play no role. */
public enum AccuracyMeasure {
    /** Share of right answers among all samples. */
    OVERALL,
    /** Mean over the classes of the share of right answers among a class's samples. */
    MACRO_RECALL,
    /** The share of right answers among the samples of each class: every class has to keep the limits. */
    EACH_CLASS
}
