// SPDX-License-Identifier: EPL-2.0
/**
 * Training of heads. The head's fragment becomes a symbol in which the constants to train are variables; batches of
 * features go forward and back through it, and Adam changes the weights where they are, in native memory.
 */
@NonNullByDefault
package org.offramp.mxnet.training;

import org.eclipse.jdt.annotation.NonNullByDefault;
