// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.certification;

import org.offramp.api.search.SearchResult;

/**
 * A search whose chosen plan is certified.
 *
 * @param search chosen is the best certified plan, empty when none is; then a shortfall says how far the safest plan's
 *     bound is from ε
 */
public record CertifiedResult(SearchResult search, Certification certification) {}
