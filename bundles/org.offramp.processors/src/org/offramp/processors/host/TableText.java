// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A measured table as text, as {@link org.offramp.api.cost.MeasuredTable} reads it. */
final class TableText {
    private TableText() {}

    /**
     * @param notes for people, a line each
     * @param watts that the processor draws while it computes: nothing here measures joules
     */
    static String of(List<String> notes, List<MeasuredRow> rows, double watts) {
        String head = notes.stream().map(note -> "# " + note + "\n").collect(Collectors.joining());
        return head
                + "operator,element,shape,ms,mJ\n"
                + rows.stream().map(row -> line(row, watts)).collect(Collectors.joining());
    }

    private static String line(MeasuredRow row, double watts) {
        return String.format(
                Locale.ROOT,
                "%s,float32,%s,%.4g,%.4g\n",
                row.kind().getLiteral(),
                row.shape(),
                row.seconds() * 1e3,
                row.seconds() * 1e3 * watts);
    }
}
