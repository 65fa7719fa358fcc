// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

/** Where a sample of a dataset has its channels. */
public enum SampleLayout {
    /** [channels, spatial…]. */
    CHANNELS_FIRST,
    /** [spatial…, channels]. */
    CHANNELS_LAST,
    /** The reader doesn't know, or there are none: the sample goes into the network as it is. */
    NONE
}
