// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

/**
 * How large archives of plug-ins may be and become.
 *
 * @param mostFileBytes of the archive itself
 * @param mostEntryBytes of one entry, inflated
 * @param mostBytes of all entries, inflated
 * @param mostRatio of inflated to stored bytes, for entries above a million bytes
 */
record ArchiveLimits(long mostFileBytes, int mostEntries, long mostEntryBytes, long mostBytes, int mostRatio) {
    /** More than a plug-in with a whole measured table needs, and no burden for a small machine. */
    static final ArchiveLimits STANDARD = new ArchiveLimits(128L << 20, 10_000, 64L << 20, 256L << 20, 200);

    private static final long SMALL_BYTES = 1_000_000;

    boolean isSuspicious(long storedBytes, long bytes) {
        return bytes > SMALL_BYTES && bytes > mostRatio * Math.max(1, storedBytes);
    }
}
