// SPDX-License-Identifier: EPL-2.0
package org.offramp.api;

/** Told how far a long piece of work is; asked whether to go on. Called from one thread at a time. */
public interface Progress {
    /** Nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String task, long total) {}

        @Override
        public void advance(long done) {}

        @Override
        public void note(String message) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * A piece of work starts.
     *
     * @param task what is done, for people
     * @param total steps to come, 0 if unknown
     */
    void begin(String task, long total);

    /** Some more steps are done. */
    void advance(long done);

    /** Something that the user should know, though the work goes on. */
    void note(String message);

    /** Whether to stop as soon as possible, with a {@link java.util.concurrent.CancellationException}. */
    boolean isCancelled();
}
