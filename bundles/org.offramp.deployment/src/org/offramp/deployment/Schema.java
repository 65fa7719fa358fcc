// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

/** Names that writer and reader of a deployment share with whoever else reads it. */
final class Schema {
    static final String VERSION = "offramp-deployment/2";
    static final String MANIFEST = "manifest.json";
    static final String SELF_TEST = "self-test.npz";
    static final String LOOP = "run.py";
    /** Stands in a shape for the number of samples. */
    static final String BATCH = "N";

    private Schema() {}
}
