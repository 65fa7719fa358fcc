// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the header of a record says.
 *
 * @param frequency samples of a signal in a second
 * @param samples of each signal
 */
record RecordHeader(double frequency, long samples, List<SignalHeader> signals) {
    RecordHeader {
        signals = List.copyOf(signals);
    }

    /** Place of the signal with a name. */
    int signal(String name) throws UnusableRecordException {
        for (int i = 0; i < signals.size(); i++) {
            if (signals.get(i).name().equals(name)) {
                return i;
            }
        }
        String names = signals.stream().map(SignalHeader::name).limit(20).collect(Collectors.joining(", "));
        throw new UnusableRecordException(
                "It has no signal " + Texts.quoted(name) + ", but " + Texts.quoted(names) + ".");
    }
}
