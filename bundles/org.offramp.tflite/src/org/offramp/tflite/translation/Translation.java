// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

/** How an operator of the format becomes operators of the graph. */
@FunctionalInterface
public interface Translation {
    void translate(TfliteNode node);
}
