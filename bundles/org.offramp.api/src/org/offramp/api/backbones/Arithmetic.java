// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.backbones;

/** How the integers of a quantised network are read. It changes nothing for a network of floats. */
public enum Arithmetic {
    /** As stored: integer operators that round as the file's format specifies. */
    EXACT,
    /** Weights are turned back into floats, activations aren't rounded: the network before its quantisation, nearly. */
    FLOAT
}
