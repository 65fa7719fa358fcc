// SPDX-License-Identifier: EPL-2.0
/** A whole conversion to try: synthetic heartbeats in five classes, made here, and a network that was trained on such. */
@NonNullByDefault
package org.offramp.demo;

import org.eclipse.jdt.annotation.NonNullByDefault;
