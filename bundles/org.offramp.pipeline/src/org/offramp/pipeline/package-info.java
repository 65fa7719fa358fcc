// SPDX-License-Identifier: EPL-2.0
/**
 * The engine room: chooses the services that the user named, runs the stages in order, over many samples on several
 * workers, and keeps between runs what was expensive to find out.
 */
@NonNullByDefault
package org.offramp.pipeline;

import org.eclipse.jdt.annotation.NonNullByDefault;
