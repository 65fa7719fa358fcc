// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.graph.tensors.Tensor;

/** An array of texts as NumPy writes it: code points of four bytes, as many for each text as the longest one has. */
final class NpyTexts {
    private NpyTexts() {}

    static byte[] bytes(List<String> texts) {
        int longest = texts.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .reduce(1, Math::max);
        NpyBytes bytes = new NpyBytes("<U" + longest, (long) texts.size() * longest, texts.size());
        texts.forEach(text -> bytes.ints(Arrays.copyOf(text.codePoints().toArray(), longest)));
        return bytes.bytes();
    }

    /** @param rows of code points, zeros behind the last one */
    static List<String> read(NpyRows rows) throws IOException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(text(rows.row(), rows));
        }
        return texts;
    }

    private static String text(Tensor row, NpyRows rows) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < row.size() && row.longAt(place) != 0; place++) {
            long point = row.longAt(place);
            if (point > Character.MAX_CODE_POINT) {
                throw new BadInputException(
                        rows.subject(),
                        "Row " + rows.number() + " holds the character " + point + ", which doesn't exist.",
                        "Maybe the file is damaged: write it again with numpy.savez.");
            }
            text.appendCodePoint((int) point);
        }
        return text.toString();
    }
}
