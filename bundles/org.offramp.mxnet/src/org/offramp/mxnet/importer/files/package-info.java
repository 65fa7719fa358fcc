// SPDX-License-Identifier: EPL-2.0
/** The files of a network that MXNet saved: the symbol as JSON, and binary lists of arrays beside it. */
@NonNullByDefault
package org.offramp.mxnet.importer.files;

import org.eclipse.jdt.annotation.NonNullByDefault;
