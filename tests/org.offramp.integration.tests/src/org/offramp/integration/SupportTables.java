// SPDX-License-Identifier: EPL-2.0
package org.offramp.integration;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.datasets.DatasetReader;
import org.offramp.api.deployment.NetworkWriter;

/** The README's tables of formats, operators and readers, as the services tell them. */
record SupportTables(List<BackboneImporter> importers, List<NetworkWriter> writers, List<DatasetReader> readers) {
    String formatTable() {
        Stream<String> in = importers.stream()
                .sorted(Comparator.comparing(BackboneImporter::id))
                .map(importer -> row(code(importer.id()), "in", importer.description()));
        Stream<String> out = writers.stream()
                .sorted(Comparator.comparing(NetworkWriter::id))
                .map(writer -> row(code(writer.id()), "out", writer.description()));
        return table(row("format", "", "what"), 3, Stream.concat(in, out));
    }

    String operatorTable() {
        return table(
                row("format", "operators or layers that are read"),
                2,
                importers.stream()
                        .sorted(Comparator.comparing(BackboneImporter::id))
                        .map(importer -> row(code(importer.id()), codes(importer.operators()))));
    }

    String readerTable() {
        return table(
                row("reader", "what", "own options"),
                3,
                readers.stream()
                        .sorted(Comparator.comparing(DatasetReader::id))
                        .map(reader ->
                                row(code(reader.id()), reader.description(), codes(new TreeSet<>(reader.options())))));
    }

    private static String codes(SortedSet<String> names) {
        return names.stream().map(SupportTables::code).collect(Collectors.joining(", "));
    }

    private static String code(String name) {
        return "`" + name + "`";
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String table(String head, int columns, Stream<String> rows) {
        return Stream.concat(Stream.of(head, "|---".repeat(columns) + "|"), rows)
                .collect(Collectors.joining("\n"));
    }
}
