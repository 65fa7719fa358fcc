// SPDX-License-Identifier: EPL-2.0
/**
 * Stage report. Input: the result of a conversion. Output: files. To extend: register a {@link
 * org.offramp.api.report.ReportWriter} service.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.api.report;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
