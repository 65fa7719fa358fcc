// SPDX-License-Identifier: EPL-2.0
/** The operators of MXNet that Offramp reads, by families. */
@NonNullByDefault
package org.offramp.mxnet.importer.operators;

import org.eclipse.jdt.annotation.NonNullByDefault;
