// SPDX-License-Identifier: EPL-2.0
/** The compute engine that runs networks on Apache MXNet: parts that MXNet can't compute run in plain Java. */
@NonNullByDefault
package org.offramp.mxnet;

import org.eclipse.jdt.annotation.NonNullByDefault;
