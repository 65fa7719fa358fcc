// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/**
 * Damaged copies of a sound file, as disks, networks and attackers make them: the same ones for the same seed. How many
 * a contract test tries is the system property {@code offramp.mutants}.
 */
public final class Mutants {
    private static final int USUAL = 2000;
    private static final int MOST_CHANGES = 4;
    private static final int LONGEST_BLOCK = 64;
    /** Bytes that are limits of something: numbers, lengths, tags, digits, quotes and brackets. */
    private static final int[] TELLING = {0, 1, 0x7f, 0x80, 0xff, '"', '[', '{', '-', '9', '\n'};

    private final byte[] sound;
    private final Random random;

    public Mutants(byte[] sound, long seed) {
        this.sound = sound.clone();
        this.random = new Random(seed);
    }

    /** How many mutants a contract test tries. */
    public static int count() {
        return Integer.getInteger("offramp.mutants", USUAL);
    }

    /** The next mutant; few are as the sound file was. */
    public byte[] next() {
        byte[] mutant = sound.clone();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0 && mutant.length > 0; changes--) {
            mutant = changed(mutant);
        }
        return mutant;
    }

    private byte[] changed(byte[] bytes) {
        int place = place(bytes.length);
        int end = Math.min(bytes.length, place + 1 + random.nextInt(LONGEST_BLOCK));
        switch (random.nextInt(8)) {
            case 0 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[place] = (byte) random.nextInt();
            case 2 -> bytes[place] = (byte) TELLING[random.nextInt(TELLING.length)];
            case 3 ->
                Arrays.fill(bytes, place, Math.min(bytes.length, place + 4), (byte) (random.nextBoolean() ? -1 : 0));
            case 4 -> {
                return spliced(bytes, place, place, place, end); // a block twice
            }
            case 5 -> {
                return spliced(bytes, place, end, 0, 0); // a block is missing
            }
            case 6 -> {
                int from = random.nextInt(bytes.length);
                return spliced(bytes, place, end, from, Math.min(bytes.length, from + end - place));
            }
            default -> {
                return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, place) : bytes;
            }
        }
        return bytes;
    }

    /** Every other one near an end of the file, where formats have their structure. */
    private int place(int length) {
        int near = Math.min(length, 512);
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(near);
            case 1 -> length - 1 - random.nextInt(near);
            default -> random.nextInt(length);
        };
    }

    /** The bytes from {@code from} to {@code to} replaced by those from {@code blockFrom} to {@code blockTo}. */
    private static byte[] spliced(byte[] bytes, int from, int to, int blockFrom, int blockTo) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length + blockTo - blockFrom);
        result.write(bytes, 0, from);
        result.write(bytes, blockFrom, blockTo - blockFrom);
        result.write(bytes, to, bytes.length - to);
        return result.toByteArray();
    }
}
