// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a header: a line for the record, then one for each signal. */
final class HeaderText {
    private static final Pattern FREQUENCY = Pattern.compile("(\\d{1,9}(?:\\.\\d{0,9})?)(?:/.*)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");
    private static final double USUAL_FREQUENCY = 250;
    private static final int MOST_SIGNALS = 64;

    private final List<String> lines;

    private HeaderText(List<String> lines) {
        this.lines = lines;
    }

    static RecordHeader parse(String text) throws UnusableRecordException {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            throw new UnusableRecordException("Its header is empty.");
        }
        return new HeaderText(lines).record();
    }

    private RecordHeader record() throws UnusableRecordException {
        String[] fields = lines.get(0).split("\\s+");
        if (fields[0].contains("/")) {
            throw new UnusableRecordException("It consists of several segments, which Offramp doesn't read.");
        }
        if (fields.length < 4) {
            throw new UnusableRecordException(
                    "Its header doesn't say how many signals and samples it has: " + Texts.quoted(lines.get(0)) + ".");
        }
        int signals = (int) count(fields[1], MOST_SIGNALS);
        double frequency = frequency(fields[2]);
        return new RecordHeader(frequency, count(fields[3], Long.MAX_VALUE), signals(signals));
    }

    private List<SignalHeader> signals(int count) throws UnusableRecordException {
        if (lines.size() <= count) {
            throw new UnusableRecordException(
                    "Its header announces " + count + " signals, but describes " + (lines.size() - 1) + ".");
        }
        List<SignalHeader> signals = new ArrayList<>();
        for (String line : lines.subList(1, count + 1)) {
            signals.add(SignalLine.parse(line));
        }
        return signals;
    }

    private static long count(String text, long most) throws UnusableRecordException {
        if (!COUNT.matcher(text).matches() || Long.parseLong(text) > most || Long.parseLong(text) == 0) {
            throw new UnusableRecordException(
                    "Its header has " + Texts.quoted(text) + " where a number of signals or samples is due.");
        }
        return Long.parseLong(text);
    }

    private static double frequency(String text) throws UnusableRecordException {
        Matcher matcher = FREQUENCY.matcher(text);
        if (!matcher.matches()) {
            throw new UnusableRecordException("Its header has " + Texts.quoted(text) + " for the frequency.");
        }
        double frequency = Double.parseDouble(matcher.group(1));
        return frequency == 0 ? USUAL_FREQUENCY : frequency;
    }
}
