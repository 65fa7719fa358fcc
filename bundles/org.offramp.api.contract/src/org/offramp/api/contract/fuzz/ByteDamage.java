// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Changes bits, bytes, blocks and numbers. */
final class ByteDamage implements Damage {
    private static final int MOST_CHANGES = 4;
    private static final int SHORT_BLOCK = 64;
    /** Bytes that are limits of something: numbers, lengths, tags, digits, quotes and brackets. */
    private static final int[] TELLING = {0, 1, 0x7f, 0x80, 0xff, '"', '[', '{', '-', '9', '\n'};
    /** Numbers that are limits, or lengths beyond any memory. */
    private static final long[] EXTREME = {
        0,
        1,
        -1,
        2,
        0x7f,
        0x80,
        0xff,
        0x7fff,
        0x8000,
        0xffff,
        1 << 20,
        1 << 30,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE - 7,
        1L << 32,
        1L << 40,
        1L << 62,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -8,
        0x7f800000,
        0x7fc00000
    };

    private final byte[] sound;

    ByteDamage(byte[] sound) {
        this.sound = sound;
    }

    @Override
    public byte[] damaged(Random random) {
        byte[] bytes = sound.clone();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0 && bytes.length > 0; changes--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        int place = place(bytes.length, random);
        int most = random.nextInt(8) == 0 ? bytes.length : SHORT_BLOCK;
        int end = (int) Math.min(bytes.length, (long) place + 1 + random.nextInt(most));
        switch (random.nextInt(9)) {
            case 0 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[place] = (byte) random.nextInt();
            case 2 -> bytes[place] = (byte) TELLING[random.nextInt(TELLING.length)];
            case 3 -> Arrays.fill(bytes, place, end, (byte) (random.nextBoolean() ? -1 : 0));
            case 4, 5 -> putExtreme(bytes, place, random);
            case 6 -> {
                return spliced(bytes, place, random.nextBoolean() ? place : end, place, end); // twice, or as it was
            }
            case 7 -> {
                return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, place) : spliced(bytes, place, end, 0, 0);
            }
            default -> {
                int from = random.nextInt(bytes.length);
                return spliced(bytes, place, end, from, Math.min(bytes.length, from + end - place));
            }
        }
        return bytes;
    }

    /** A number of 1, 2, 4 or 8 bytes, or one of as many bytes as it takes (protobuf's). */
    private static void putExtreme(byte[] bytes, int place, Random random) {
        long number =
                random.nextInt(4) == 0 ? bytes.length + random.nextInt(3) - 1 : EXTREME[random.nextInt(EXTREME.length)];
        ByteBuffer buffer = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        switch (random.nextInt(5)) {
            case 0 -> buffer.put((byte) number);
            case 1 -> buffer.putShort((short) number);
            case 2 -> buffer.putInt((int) number);
            case 3 -> buffer.putLong(number);
            default -> putVariable(buffer, number);
        }
        int length = Math.min(buffer.position(), bytes.length - place);
        boolean bigEndian = random.nextInt(4) == 0;
        for (int i = 0; i < length; i++) {
            bytes[place + i] = buffer.get(bigEndian ? buffer.position() - 1 - i : i);
        }
    }

    private static void putVariable(ByteBuffer buffer, long number) {
        long rest = number;
        for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
            buffer.put((byte) (rest & 0x7f | 0x80));
        }
        buffer.put((byte) rest);
    }

    /** Every other one near an end of the file, where formats have their structure. */
    private static int place(int length, Random random) {
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
