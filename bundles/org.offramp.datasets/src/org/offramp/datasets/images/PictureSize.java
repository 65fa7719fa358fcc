// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;
import org.offramp.datasets.folders.UnusableRecordException;

/**
 * The size that pictures are given; 0 for what isn't asked for.
 *
 * @param width,height all of a picture is squeezed into, whatever its proportions
 * @param shorter what the shorter side becomes, the longer one in proportion
 * @param cropWidth,cropHeight what remains of the middle
 */
record PictureSize(int width, int height, int shorter, int cropWidth, int cropHeight) {
    /** Of a picture before and after. */
    static final int MOST_PIXELS = 1 << 25;

    private static final int LONGEST_SIDE = 4096;

    static PictureSize of(DataSpec spec) {
        if (spec.option("size").isPresent() && spec.option("resize").isPresent()) {
            throw new BadInputException(
                    spec.toString(), "Both size= and resize= are given.", "Choose one: resize= keeps proportions.");
        }
        int[] size = extents(spec, "size");
        int[] crop = extents(spec, "crop");
        int[] shorter = extents(spec, "resize");
        if (shorter[0] != shorter[1]) {
            throw new BadInputException(
                    spec.toString(), "resize= wants one number, for the shorter side.", "Write size=WIDTHxHEIGHT.");
        }
        return new PictureSize(size[0], size[1], shorter[0], crop[0], crop[1]);
    }

    /** Width and height as WxH, or as one number for both; 0 if not given. */
    private static int[] extents(DataSpec spec, String key) {
        String text = spec.option(key).orElse("");
        if (text.isEmpty() && spec.option(key).isEmpty()) {
            return new int[2];
        }
        String[] numbers = text.matches("\\d{1,4}(x\\d{1,4})?") ? text.split("x") : new String[] {"0"};
        int width = Integer.parseInt(numbers[0]);
        int height = Integer.parseInt(numbers[numbers.length - 1]);
        if (Math.min(width, height) < 1 || Math.max(width, height) > LONGEST_SIDE) {
            throw new BadInputException(
                    spec.toString(),
                    "Option " + key + ": '" + text + "' isn't a size.",
                    "Write a number of pixels up to " + LONGEST_SIDE
                            + (key.equals("resize") ? "." : ", or two: 320x240."));
        }
        return new int[] {width, height};
    }

    /** Width and height of what becomes of a picture. */
    int[] result(int fromWidth, int fromHeight) throws UnusableRecordException {
        if ((long) fromWidth * fromHeight > MOST_PIXELS) {
            throw new UnusableRecordException("Its " + fromWidth + " x " + fromHeight + " pixels are more than "
                    + MOST_PIXELS + ", the most that is read.");
        }
        long[] resized = resized(fromWidth, fromHeight);
        if (Math.max(resized[0] * resized[1], resized[0] * fromHeight) > MOST_PIXELS) {
            throw new UnusableRecordException("Its " + fromWidth + " x " + fromHeight + " pixels would become "
                    + resized[0] + " x " + resized[1] + ", which is too large.");
        }
        if (cropWidth > resized[0] || cropHeight > resized[1]) {
            throw new UnusableRecordException("It has " + resized[0] + " x " + resized[1] + " pixels, too few to cut "
                    + cropWidth + " x " + cropHeight + " out of its middle.");
        }
        return cropWidth > 0 ? new int[] {cropWidth, cropHeight} : new int[] {(int) resized[0], (int) resized[1]};
    }

    private long[] resized(int fromWidth, int fromHeight) {
        if (width > 0) {
            return new long[] {width, height};
        }
        if (shorter == 0) {
            return new long[] {fromWidth, fromHeight};
        }
        return fromWidth <= fromHeight
                ? new long[] {shorter, (long) shorter * fromHeight / fromWidth}
                : new long[] {(long) shorter * fromWidth / fromHeight, shorter};
    }

    Pixels apply(Pixels picture) {
        long[] resized = resized(picture.width(), picture.height());
        Pixels scaled = Resampling.resize(picture, (int) resized[0], (int) resized[1]);
        if (cropWidth == 0) {
            return scaled;
        }
        int left = (int) Math.rint((scaled.width() - cropWidth) / 2.0);
        int top = (int) Math.rint((scaled.height() - cropHeight) / 2.0);
        return scaled.cut(left, top, cropWidth, cropHeight);
    }
}
