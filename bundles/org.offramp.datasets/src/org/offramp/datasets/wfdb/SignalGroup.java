// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The signals of one file; they stand behind each other in the header.
 *
 * @param first place of the first one among all signals
 */
record SignalGroup(int first, List<SignalHeader> headers) {
    static List<SignalGroup> of(List<SignalHeader> signals) throws UnusableRecordException {
        List<SignalGroup> groups = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (int first = 0, next; first < signals.size(); first = next) {
            next = end(signals, first);
            groups.add(new SignalGroup(first, signals.subList(first, next)));
            if (!files.add(signals.get(first).file())) {
                throw inconsistent(signals.get(first).file());
            }
        }
        return groups;
    }

    private static int end(List<SignalHeader> signals, int first) throws UnusableRecordException {
        SignalHeader one = signals.get(first);
        int next = first;
        while (next < signals.size() && signals.get(next).file().equals(one.file())) {
            SignalHeader other = signals.get(next++);
            if (other.format() != one.format() || other.start() != one.start()) {
                throw inconsistent(one.file());
            }
        }
        return next;
    }

    private static UnusableRecordException inconsistent(String file) {
        return new UnusableRecordException(
                "Its header describes the signals of " + file + " in ways that differ: maybe it is damaged.");
    }

    boolean holds(int signal) {
        return first <= signal && signal < first + headers.size();
    }
}
