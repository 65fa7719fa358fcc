// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

/**
 * The result of a stage.
 *
 * @param resumed whether an earlier run had finished the stage
 */
public record Resumed<T>(T value, boolean resumed) {}
