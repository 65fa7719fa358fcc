// SPDX-License-Identifier: EPL-2.0
/**
 * Heartbeats out of WFDB records, as PhysioNet publishes the MIT-BIH Arrhythmia Database: a text header ({@code .hea}),
 * signals ({@code .dat}) and annotations ({@code .atr}) for each record.
 *
 * <p>Input: a folder of records. Output: a {@link org.offramp.api.datasets.Dataset} of windows around R peaks. A record
 * that is damaged or not of use is left out and named; the others are read.
 */
@NonNullByDefault
package org.offramp.datasets.wfdb;

import org.eclipse.jdt.annotation.NonNullByDefault;
