// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

/** What a frame header of a JPEG file says. */
record JpegFrame(int width, int height, int components) {}
