// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

/**
 * Where one signal's samples are.
 *
 * @param column of the signal in a frame of the file
 * @param gaps of the signal
 */
record SignalSource(SignalFile file, int column, Gaps gaps) {}
