// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Standard output in UTF-8. When writing failed, it knows whether the reader had enough, as {@code head} has. */
@NonNullByDefault({}) // the Java library says nothing of null
final class ResultStream extends PrintStream {
    private final Watched target;

    ResultStream(OutputStream target) {
        this(new Watched(target));
    }

    private ResultStream(Watched target) {
        super(new BufferedOutputStream(target), false, StandardCharsets.UTF_8);
        this.target = target;
    }

    boolean readerHasEnded() {
        return target.readerHasEnded;
    }

    /** A print stream tells that it failed, but not why. */
    private static final class Watched extends FilterOutputStream {
        private boolean readerHasEnded;

        Watched(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                readerHasEnded = "Broken pipe".equals(e.getMessage());
                throw e;
            }
        }
    }
}
