// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes small records of two signals, MLII and V5, written independently of the reader. */
final class WfdbFiles {
    static final int SAMPLES = 4000;
    /** Numbers of kinds of annotations. */
    private static final Map<Character, Integer> KINDS = Map.ofEntries(
            entry('N', 1),
            entry('L', 2),
            entry('R', 3),
            entry('a', 4),
            entry('V', 5),
            entry('F', 6),
            entry('J', 7),
            entry('A', 8),
            entry('S', 9),
            entry('E', 10),
            entry('j', 11),
            entry('/', 12),
            entry('Q', 13),
            entry('~', 14),
            entry('"', 22),
            entry('+', 28),
            entry('e', 34),
            entry('f', 38));

    private WfdbFiles() {}

    /** A step of a signal: differs by seed, signal and sample, and is positive and negative. */
    static int step(int seed, int signal, int sample) {
        return (sample * 37 + signal * 101 + seed * 11) % 2001 - 1000;
    }

    /** A record in format 212 with a beat every 100 samples, of the kinds of a text one after the other. */
    static void write(Path folder, String name, int seed, String beats) throws IOException {
        write(folder, name, header(name, 212, seed), packed12(interleaved(seed)), annotations(beats));
    }

    static void write(Path folder, String name, String header, byte[] signals, byte[] annotations) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".hea"), header);
        Files.write(folder.resolve(name + ".dat"), signals);
        Files.write(folder.resolve(name + ".atr"), annotations);
    }

    static String header(String name, int format, int seed) {
        StringBuilder text = new StringBuilder(name + " 2 360 " + SAMPLES + "\n");
        for (int signal = 0; signal < 2; signal++) {
            short sum = 0;
            for (int sample = 0; sample < SAMPLES; sample++) {
                sum += (short) step(seed, signal, sample);
            }
            text.append(String.format(
                    "%s.dat %d 200(%d)/mV 11 0 %d %d 0 %s%n",
                    name, format, 24 * signal, step(seed, signal, 0), sum, signal == 0 ? "MLII" : "V5"));
        }
        return text + "# 69 M\n";
    }

    static int[] interleaved(int seed) {
        int[] samples = new int[2 * SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = step(seed, i % 2, i / 2);
        }
        return samples;
    }

    static byte[] packed12(int... samples) {
        byte[] bytes = new byte[(samples.length + 1) / 2 * 3];
        for (int i = 0; i < samples.length; i++) {
            int unit = i / 2 * 3;
            bytes[unit + (i % 2) * 2] = (byte) samples[i];
            bytes[unit + 1] |= (byte) ((samples[i] >> 8 & 15) << (i % 2) * 4);
        }
        return bytes;
    }

    static byte[] plain16(int... samples) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int sample : samples) {
            word(bytes, sample & 0xffff);
        }
        return bytes.toByteArray();
    }

    /** Annotations at samples 100, 200, …. */
    static byte[] annotations(String kinds) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < kinds.length(); i++) {
            places.add(100 * (i + 1));
        }
        return annotations(kinds, places);
    }

    static byte[] annotations(String kinds, List<Integer> places) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int last = 0;
        for (int i = 0; i < kinds.length(); i++) {
            int distance = places.get(i) - last;
            last = places.get(i);
            if (distance < 0 || distance > 1023) {
                word(bytes, 59 << 10);
                word(bytes, distance >>> 16);
                word(bytes, distance & 0xffff);
                distance = 0;
            }
            word(bytes, KINDS.getOrDefault(kinds.charAt(i), 0) << 10 | distance);
        }
        word(bytes, 0);
        return bytes.toByteArray();
    }

    static void word(ByteArrayOutputStream bytes, int word) {
        bytes.write(word);
        bytes.write(word >>> 8);
    }

    /** A text that goes with an annotation. */
    static byte[] text(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        word(bytes, 63 << 10 | text.length());
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        if (text.length() % 2 == 1) {
            bytes.write(0);
        }
        return bytes.toByteArray();
    }
}
