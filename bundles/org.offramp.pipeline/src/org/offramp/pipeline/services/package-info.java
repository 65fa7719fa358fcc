// SPDX-License-Identifier: EPL-2.0
/** Finds the services that the user named: importers by content, all others by their ids. */
@NonNullByDefault
package org.offramp.pipeline.services;

import org.eclipse.jdt.annotation.NonNullByDefault;
