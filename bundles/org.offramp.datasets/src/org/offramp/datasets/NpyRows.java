// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.offramp.api.BadInputException;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** One array of an archive, row after row; one row is in memory. The archive closes it. */
final class NpyRows {
    private final String subject;
    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private final InputStream in;
    private final NpyHeader header;
    private final ByteBuffer bytes;
    private final Tensor row;
    private long done;

    /** How the header is read. */
    interface HeaderReader {
        NpyHeader read(InputStream in, String subject) throws IOException;
    }

    NpyRows(ZipFile zip, ZipEntry entry, String subject, HeaderReader headers) throws IOException {
        this.subject = subject;
        this.entry = entry;
        try {
            this.in = new BufferedInputStream(new CheckedInputStream(zip.getInputStream(entry), checksum), 1 << 16);
            this.header = headers.read(in, subject);
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
        if (entry.getSize() != header.totalBytes()) {
            throw new BadInputException(
                    subject,
                    "With its shape " + header.shapeText() + " it needs " + header.totalBytes() + " bytes, but has "
                            + entry.getSize() + ".",
                    "Maybe the file is damaged: write it again with numpy.savez.");
        }
        this.bytes = ByteBuffer.allocate(header.rowBytes());
        this.row = Tensor.wrap(header.type().element(), Shape.of(header.rowElements()), bytes);
    }

    NpyHeader header() {
        return header;
    }

    /** The archive's entry and file, for messages. */
    String subject() {
        return subject;
    }

    /** Moves on without looking. */
    void skip(long rows) throws IOException {
        for (long skipped = 0; skipped < rows; skipped++) {
            next();
        }
    }

    /** Number of the current row. */
    long number() {
        return done - 1;
    }

    /** Moves to the next row; false at the end. */
    boolean next() throws IOException {
        if (done == header.rows()) {
            return false;
        }
        try {
            if (in.readNBytes(bytes.array(), 0, bytes.capacity()) < bytes.capacity()) {
                throw new EOFException("it ends too early");
            }
            done++;
            checkEnd();
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
        header.type().toLittleEndian(bytes);
        return true;
    }

    /** The current row; valid until the next one. */
    Tensor row() {
        return row;
    }

    private void checkEnd() throws IOException {
        if (done == header.rows() && (in.read() >= 0 || checksum.getValue() != entry.getCrc())) {
            throw new ZipException("checksum or length is wrong");
        }
    }

    private BadInputException damaged(IOException reason) {
        return new BadInputException(
                subject,
                "It can't be unpacked at row " + done + ": " + reason.getMessage() + ".",
                "Maybe the file is damaged: write it again with numpy.savez.");
    }
}
