// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.Arrays;

/** A file in which many operators have one and the same long list of inputs. */
final class SharedLists {
    private static final int LONGEST = 4096;

    private SharedLists() {}

    static byte[] file(int tensors, int operators) {
        FlatBufferBuilder file = new FlatBufferBuilder();
        int list = ints(file, new int[LONGEST]);
        int operator = operator(file, list);
        int tensor = table(file, 1, () -> {});
        int[] all = new int[operators];
        Arrays.fill(all, operator);
        int[] same = new int[tensors];
        Arrays.fill(same, tensor);
        int operatorList = file.createVectorOfTables(all);
        int tensorList = file.createVectorOfTables(same);
        int border = ints(file, new int[1]);
        int graph = table(file, 5, () -> {
            file.addOffset(0, tensorList, 0);
            file.addOffset(1, border, 0);
            file.addOffset(2, border, 0);
            file.addOffset(3, operatorList, 0);
        });
        int code = file.createVectorOfTables(new int[] {table(file, 1, () -> {})});
        int graphs = file.createVectorOfTables(new int[] {graph});
        file.finish(
                table(file, 5, () -> {
                    file.addInt(0, 3, 0);
                    file.addOffset(1, code, 0);
                    file.addOffset(2, graphs, 0);
                }),
                "TFL3");
        return file.sizedByteArray();
    }

    private static int operator(FlatBufferBuilder file, int list) {
        return table(file, 3, () -> {
            file.addOffset(1, list, 0);
            file.addOffset(2, list, 0);
        });
    }

    private static int ints(FlatBufferBuilder file, int[] values) {
        file.startVector(Integer.BYTES, values.length, Integer.BYTES);
        for (int i = values.length - 1; i >= 0; i--) {
            file.addInt(values[i]);
        }
        return file.endVector();
    }

    private static int table(FlatBufferBuilder file, int fields, Runnable content) {
        file.startTable(fields);
        content.run();
        return file.endTable();
    }
}
