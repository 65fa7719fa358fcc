// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.files;

import com.google.flatbuffers.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.backbones.Refusal;

/**
 * A table of a FlatBuffers file. Fields are known by their number in the schema; one that is absent has the default
 * that the caller says. Whatever lies outside of the file or of its table is refused.
 */
public final class FlatTable extends Table {
    private static final int OFFSET = Integer.BYTES;
    private static final int LONGEST_TEXT = 1024;

    private final int size;
    private final Allowance allowance;

    private FlatTable(ByteBuffer file, long position, Allowance allowance) {
        int start = checked(file, position, OFFSET, "table");
        int vtable = checked(file, (long) start - file.getInt(start), OFFSET, "table's layout");
        int length = file.getShort(vtable);
        if (length < OFFSET) {
            throw Refusal.damaged("The layout of a table at byte " + start + " has " + length + " bytes.");
        }
        checked(file, vtable, length, "table's layout");
        this.size = Short.toUnsignedInt(file.getShort(vtable + Short.BYTES));
        checked(file, start, size, "table");
        this.allowance = allowance;
        __reset(start, file);
    }

    /** @param file little-endian, from byte 0 */
    static FlatTable root(ByteBuffer file) {
        long start = Integer.toUnsignedLong(file.getInt(checked(file, 0, OFFSET, "root")));
        return new FlatTable(file, start, new Allowance(file.limit()));
    }

    private static int checked(ByteBuffer file, long position, long length, String what) {
        if (position < 0 || length < 0 || position + length > file.limit()) {
            throw Refusal.damaged("A " + what + " at byte " + position + " with " + length
                    + " bytes lies outside of the file's " + file.limit() + " bytes.");
        }
        return (int) position;
    }

    /** Where a field lies, or −1. */
    private int at(int field, int width) {
        int offset = __offset(OFFSET + Short.BYTES * field);
        if (offset == 0) {
            return -1;
        }
        if (offset < OFFSET || offset + width > size) {
            throw Refusal.damaged("Field " + field + " of the table at byte " + bb_pos + " lies outside of the table.");
        }
        return bb_pos + offset;
    }

    public int integer(int field, int otherwise) {
        int at = at(field, Integer.BYTES);
        return at < 0 ? otherwise : bb.getInt(at);
    }

    /** A whole number of 64 bits. */
    long wide(int field, long otherwise) {
        int at = at(field, Long.BYTES);
        return at < 0 ? otherwise : bb.getLong(at);
    }

    /** A number of 8 bits: an enumeration. */
    public int small(int field, int otherwise) {
        int at = at(field, Byte.BYTES);
        return at < 0 ? otherwise : bb.get(at);
    }

    public boolean flag(int field) {
        return small(field, 0) != 0;
    }

    public float real(int field, float otherwise) {
        int at = at(field, Float.BYTES);
        return at < 0 ? otherwise : bb.getFloat(at);
    }

    /** A text, cut where it is longer than any name. */
    String text(int field) {
        ByteBuffer bytes = vector(field, Byte.BYTES);
        int end = bytes.capacity();
        bytes.limit(Math.min(LONGEST_TEXT, end));
        allowance.take(bytes.limit());
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    Optional<FlatTable> table(int field) {
        int at = at(field, OFFSET);
        return at < 0 ? Optional.empty() : Optional.of(new FlatTable(bb, target(at), allowance));
    }

    private long target(int at) {
        return at + Integer.toUnsignedLong(bb.getInt(at));
    }

    /** The elements of a vector as they lie in the file; none where the field is absent. */
    ByteBuffer vector(int field, int width) {
        int at = at(field, OFFSET);
        if (at < 0) {
            return ByteBuffer.allocate(0);
        }
        int start = checked(bb, target(at), OFFSET, "vector");
        long length = Integer.toUnsignedLong(bb.getInt(start)) * width;
        checked(bb, start + (long) OFFSET, length, "vector");
        return bb.slice(start + OFFSET, (int) length).order(bb.order());
    }

    /** The part of the file that a tensor's data are in when they are not in a table. */
    ByteBuffer part(long start, long length) {
        return bb.slice(checked(bb, start, length, "tensor"), (int) length).order(bb.order());
    }

    List<FlatTable> tables(int field, int most) {
        int at = at(field, OFFSET);
        List<FlatTable> tables = new ArrayList<>();
        if (at >= 0) {
            int count = counted(vector(field, OFFSET), OFFSET, most);
            long start = target(at) + OFFSET;
            for (int i = 0; i < count; i++) {
                int entry = (int) start + OFFSET * i;
                tables.add(new FlatTable(bb, target(entry), allowance));
            }
        }
        return tables;
    }

    private int counted(ByteBuffer vector, int width, int most) {
        int count = vector.remaining() / width;
        if (count > most) {
            throw Refusal.damaged("A list has " + count + " entries, more than " + most + ".");
        }
        allowance.take(vector.remaining());
        return count;
    }

    public List<Integer> integers(int field, int most) {
        ByteBuffer vector = vector(field, Integer.BYTES);
        List<Integer> integers = new ArrayList<>();
        for (int left = counted(vector, Integer.BYTES, most); left > 0; left--) {
            integers.add(vector.getInt());
        }
        return List.copyOf(integers);
    }

    List<Long> longs(int field, int most) {
        ByteBuffer vector = vector(field, Long.BYTES);
        List<Long> longs = new ArrayList<>();
        for (int left = counted(vector, Long.BYTES, most); left > 0; left--) {
            longs.add(vector.getLong());
        }
        return List.copyOf(longs);
    }

    List<Float> reals(int field, int most) {
        ByteBuffer vector = vector(field, Float.BYTES);
        List<Float> reals = new ArrayList<>();
        for (int left = counted(vector, Float.BYTES, most); left > 0; left--) {
            reals.add(vector.getFloat());
        }
        return List.copyOf(reals);
    }
}
