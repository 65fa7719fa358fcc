// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

/**
 * An annotated beat of a class.
 *
 * @param sample its R peak
 * @param label its class
 */
record Beat(WfdbRecord record, long sample, int label) {}
