// SPDX-License-Identifier: EPL-2.0
/**
 * Spoken words as WAV files, and the front end that the MLPerf Tiny keyword spotting networks were trained with. Input: a
 * folder for each word. Output: mel-frequency cepstral coefficients, 49 frames of 10.
 *
 * <p>WAV files are parsed here, since {@code javax.sound.sampled} goes by its own notion of what is supported and takes
 * sizes in damaged headers at their word. The Fourier transform is the only one in Offramp and has 30 lines; libraries
 * with one are 2 MB.
 */
@NonNullByDefault
package org.offramp.datasets.speech;

import org.eclipse.jdt.annotation.NonNullByDefault;
