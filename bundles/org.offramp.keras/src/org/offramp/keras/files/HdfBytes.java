// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import io.jhdf.Superblock;
import io.jhdf.exceptions.HdfException;
import io.jhdf.storage.HdfInMemoryByteBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of an HDF5 file as jHDF reads them. Structure beyond any real model's is refused, so that cycles and
 * structures that refer to each other many times end soon; nothing is copied, and no other file is opened.
 */
final class HdfBytes extends HdfInMemoryByteBuffer {
    private static final int MOST_READS = 1 << 20;
    private static final long MOST_STRUCTURE_BYTES = 64L << 20;
    private static final int READS_BETWEEN_CHECKS = 256;
    private static final int DEEPEST = 2000;

    private final ByteBuffer bytes;
    private int reads;
    private long structure;

    HdfBytes(ByteBuffer bytes, Superblock superblock) {
        super(bytes, superblock);
        this.bytes = bytes;
    }

    @Override
    public ByteBuffer readBufferFromAddress(long address, int length) {
        return map(address, length);
    }

    @Override
    public ByteBuffer map(long address, long length) {
        return mapNoOffset(address, length);
    }

    /** What jHDF reads to find its way; the model's weights are {@link #content}. */
    @Override
    public ByteBuffer mapNoOffset(long address, long length) {
        ByteBuffer part = content(address, length);
        reads++;
        structure += length;
        if (reads > MOST_READS || structure > MOST_STRUCTURE_BYTES || isTooDeep()) {
            throw new HdfException("The file's structure is larger than " + (MOST_STRUCTURE_BYTES >> 20)
                    + " MB, or far too deep. Maybe it refers to itself.");
        }
        return part;
    }

    /** jHDF follows a structure into its parts by recursion, one or more reads for each level. */
    private boolean isTooDeep() {
        return reads % READS_BETWEEN_CHECKS == 0
                && StackWalker.getInstance()
                                .walk(frames -> frames.limit(DEEPEST).count())
                        == DEEPEST;
    }

    ByteBuffer content(long address, long length) {
        if (address < 0 || length < 0 || address > bytes.capacity() - length) {
            throw new HdfException("There should be " + length + " bytes at " + address + ", but the file has "
                    + bytes.capacity() + " bytes.");
        }
        return bytes.slice((int) address, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
