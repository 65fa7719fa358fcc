// SPDX-License-Identifier: EPL-2.0
/**
 * The closed set of operators a network is made of. One record is one operator: its attributes are normalised (no
 * negative axes, no automatic padding), it infers the type of its single output, counts its MACs and can compute its
 * value in plain Java, which serves constant folding and as a reference for the engines. Importers lower the variants
 * of their format to this set; to add an operator, add a record to {@link org.offramp.graph.operators.Operator}'s
 * permitted list, and the tests of every engine and writer will ask for a translation.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.graph.operators;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
