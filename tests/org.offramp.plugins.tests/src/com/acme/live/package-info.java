// SPDX-License-Identifier: EPL-2.0
/** A plug-in's code, which tests pack into jars. */
@NonNullByDefault
package com.acme.live;

import org.eclipse.jdt.annotation.NonNullByDefault;
