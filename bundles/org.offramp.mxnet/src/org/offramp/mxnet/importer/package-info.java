// SPDX-License-Identifier: EPL-2.0
/** Reads networks that MXNet saved. Needs no native library. */
@NonNullByDefault
package org.offramp.mxnet.importer;

import org.eclipse.jdt.annotation.NonNullByDefault;
