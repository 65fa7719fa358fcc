// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a signal's line of a header: file, format, gain(baseline)/unit, resolution, zero, initial value, checksum, block
 * size and name. What stands behind the format may be absent, from the end on.
 */
final class SignalLine {
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,200}");
    private static final Pattern FORMAT =
            Pattern.compile("(\\d{1,4})(?:x(\\d{1,9}))?(?::(\\d{1,9}))?(?:\\+(\\d{1,15}))?");
    private static final Pattern GAIN = Pattern.compile(
            "([+-]?\\d{1,9}(?:\\.\\d{0,9})?(?:[eE][+-]?\\d{1,2})?)(?:\\(([+-]?\\d{1,9})\\))?(?:/(\\S{1,20}))?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");
    private static final double USUAL_GAIN = 200;
    private static final double LEAST_GAIN = 1e-6;
    private static final double MOST_GAIN = 1e12;
    private static final int MOST_FIELDS = 9;

    private final String[] fields;

    private SignalLine(String line) {
        this.fields = line.split("\\s+", MOST_FIELDS);
    }

    static SignalHeader parse(String line) throws UnusableRecordException {
        SignalLine signal = new SignalLine(line);
        if (signal.fields.length < 2) {
            throw new UnusableRecordException("Its header has no format in the line " + Texts.quoted(line) + ".");
        }
        return signal.header();
    }

    private SignalHeader header() throws UnusableRecordException {
        if (!FILE.matcher(fields[0]).matches()) {
            throw new UnusableRecordException(
                    "Its header names the file " + Texts.quoted(fields[0]) + ", which isn't one beside it.");
        }
        Matcher format = match(FORMAT, fields[1], "a format");
        refuseFrames(format);
        Matcher gain = match(GAIN, fields.length > 2 ? fields[2] : "0", "a gain");
        return new SignalHeader(
                fields[0],
                format(format.group(1)),
                format.group(4) == null ? 0 : Long.parseLong(format.group(4)),
                steps(gain.group(1)),
                gain.group(2) == null ? integer(4).orElse(0) : Integer.parseInt(gain.group(2)),
                gain.group(3) == null ? "mV" : gain.group(3),
                integer(5),
                integer(6),
                fields.length == MOST_FIELDS ? fields[8] : "");
    }

    private static double steps(String text) throws UnusableRecordException {
        double steps = Double.parseDouble(text);
        if (steps != 0 && (Math.abs(steps) < LEAST_GAIN || Math.abs(steps) > MOST_GAIN)) {
            throw new UnusableRecordException("A signal has the gain " + text + ": maybe its header is damaged.");
        }
        return steps == 0 ? USUAL_GAIN : steps;
    }

    private static void refuseFrames(Matcher format) throws UnusableRecordException {
        boolean several = format.group(2) != null && Integer.parseInt(format.group(2)) != 1;
        boolean skewed = format.group(3) != null && Integer.parseInt(format.group(3)) != 0;
        if (several || skewed) {
            throw new UnusableRecordException("A signal has several samples in a frame or a skew (" + format.group()
                    + "), which Offramp doesn't read.");
        }
    }

    private static SampleFormat format(String number) throws UnusableRecordException {
        return SampleFormat.of(Integer.parseInt(number))
                .orElseThrow(() -> new UnusableRecordException(
                        "A signal has the format " + number + "; Offramp reads the formats 212 and 16."));
    }

    private OptionalInt integer(int field) throws UnusableRecordException {
        return fields.length > field
                ? OptionalInt.of(Integer.parseInt(
                        match(INTEGER, fields[field], "a number").group()))
                : OptionalInt.empty();
    }

    private static Matcher match(Pattern pattern, String text, String meaning) throws UnusableRecordException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new UnusableRecordException(
                    "Its header has " + Texts.quoted(text) + " where " + meaning + " is due.");
        }
        return matcher;
    }
}
