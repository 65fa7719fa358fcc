// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.List;

/**
 * A sound record, without its samples.
 *
 * @param source of the samples
 * @param scale of the samples
 * @param annotations in the order of the file
 */
record WfdbRecord(
        String name, RecordHeader header, SignalSource source, Millivolts scale, List<Annotation> annotations) {}
