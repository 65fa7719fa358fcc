// SPDX-License-Identifier: EPL-2.0
/**
 * The headless application: one class per command. Standard output carries the result, as text or with {@code --json}
 * as one JSON document; standard error carries progress, notes and errors. To add a command: a class with
 * {@code @Command} and one line in {@link org.offramp.cli.CommandLineFace}.
 */
@NonNullByDefault
package org.offramp.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
