// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.offramp.api.BadInputException;
import org.offramp.hardware.Processor;

/**
 * What operators were measured to need: a CSV that a profiler exports, with the columns {@code operator} (kind as in the
 * descriptor), {@code element} (float32 if absent), {@code shape}, {@code ms} and perhaps {@code mJ}, for one sample;
 * lines that begin with # are notes. A shape that was not measured is interpolated between the nearest ones of its kind
 * and element type, by their time per operation; one outside of all that was measured is extrapolated, and says so.
 */
public final class MeasuredTable implements OperatorCost {
    private final List<MeasuredOperator> rows;

    private MeasuredTable(List<MeasuredOperator> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a table from a resource of a bundle.
     *
     * @param owner class that the resource lies beside
     * @throws BadInputException when it is missing or no table
     */
    public static MeasuredTable read(Class<?> owner, String resource) {
        String name = "Table '" + resource + "' beside " + owner.getName();
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new BadInputException(
                        name, "It is missing.", "Maybe it lies in another folder, or the build leaves it out.");
            }
            return read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read.", e);
        }
    }

    /**
     * Reads a table.
     *
     * @param name what messages call it
     * @param text read to its end, not closed
     * @throws BadInputException when it is no table
     */
    public static MeasuredTable read(String name, Reader text) {
        return new MeasuredTable(
                new MeasuredCsv(name).read(new BufferedReader(text).lines().toList()));
    }

    @Override
    public Optional<OperatorTime> of(OperatorWork work, Processor processor) {
        List<MeasuredOperator> like =
                rows.stream().filter(row -> row.isLike(work)).toList();
        if (like.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                work.operations() == 0
                        ? new OperatorTime(0, OptionalDouble.of(0), Optional.empty())
                        : new MeasuredNeighbours(work, like).time());
    }
}
