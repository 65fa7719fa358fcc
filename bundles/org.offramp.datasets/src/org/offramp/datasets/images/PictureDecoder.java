// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.offramp.api.datasets.SampleLayout;
import org.offramp.datasets.folders.RecordDecoder;
import org.offramp.datasets.folders.UnusableRecordException;

/** Turns a PNG or JPEG file into a sample of the size and the channels wanted. */
final class PictureDecoder implements RecordDecoder {
    private static final long MOST_BYTES = 1L << 27;

    private final PictureSize size;
    private final Colours colours;

    PictureDecoder(PictureSize size, Colours colours) {
        this.size = size;
        this.colours = colours;
    }

    @Override
    public SampleLayout layout() {
        return SampleLayout.CHANNELS_LAST;
    }

    @Override
    public List<Integer> check(Path file) throws IOException, UnusableRecordException {
        Picture picture = picture(file);
        int[] result = size.result(picture.width(), picture.height());
        picture.tryDecoding();
        return List.of(result[1], result[0], colours.channels());
    }

    @Override
    public float[] decode(Path file) throws IOException, UnusableRecordException {
        Picture picture = picture(file);
        size.result(picture.width(), picture.height());
        return size.apply(picture.pixels(colours)).toFloats();
    }

    private static Picture picture(Path file) throws IOException, UnusableRecordException {
        long bytes = Files.size(file);
        if (bytes > MOST_BYTES) {
            throw new UnusableRecordException(
                    "Its " + bytes + " bytes are more than " + MOST_BYTES + ", the most that is read of a picture.");
        }
        byte[] content = Files.readAllBytes(file);
        if (PngPicture.recognises(content)) {
            return PngPicture.parse(content);
        }
        if (JpegSegments.recognises(content)) {
            return JpegSegments.parse(content);
        }
        throw new UnusableRecordException(bytes == 0 ? "It is empty." : "This is neither a PNG nor a JPEG file.");
    }
}
