// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.contract.fuzz.Fuzzing;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.MemoryFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.cost.Uncertainty;

final class JsonCostsTest {
    private static final PartCost COST = new PartCost(
            0.1, 1e-9, (1L << 60) + 1, 7, List.of(), Optional.of(new Uncertainty(0.3, List.of("far out"))));
    private static final PartCost UNSUPPORTED = new PartCost(0, 0, 0, 0, List.of("Softmax", "Tile"));
    private static final CostTable TABLE = new CostTable(
            List.of(
                    new ProcessorFigures("a", 0.1, 0.01, 1e-3, 2e-3, 1000, 2000),
                    new ProcessorFigures("b \"ü\"", 0, 0, 0, 0, Long.MAX_VALUE, Long.MAX_VALUE)),
            List.of(new Part("s0", 11, List.of(COST, COST)), new Part("s1", 12, List.of(COST, UNSUPPORTED))),
            List.of(new Part("h", 13, List.of(COST, COST))),
            List.of(0),
            List.of(1234L),
            List.of(new LinkFigures(1, 0, 0.5, 1e-7, 3e-10)),
            List.of(new MemoryFigures("m", true, 4096, List.of(0, 1))),
            0.25,
            List.of(new Omission("c", "It failed.")));

    private final JsonCosts files = new JsonCosts();

    @TempDir
    Path folder = Path.of("");

    private Path file() {
        return folder.resolve("costs.json");
    }

    private String written() throws IOException {
        files.write(TABLE, file());
        return Files.readString(file());
    }

    private void assertRefused(String json, String... words) throws IOException {
        Files.writeString(file(), json);
        assertThatThrownBy(() -> files.read(file()))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(file() + ": ")
                .hasMessageContainingAll(words);
    }

    @Test
    @Tag("fuzz")
    void readsOrRefusesWhateverAFileHolds() throws IOException {
        files.write(TABLE, file());
        new Fuzzing("costs", file()).run(BadInputException.class, files::read);
    }

    @Test
    void whatIsWrittenReadsTheSame() throws IOException {
        files.write(TABLE, file());
        assertThat(files.read(file())).isEqualTo(TABLE);
    }

    @Test
    void theSameTableGivesTheSameBytes() throws IOException {
        assertThat(written()).isEqualTo(written()).endsWith("}\n").startsWith("{\n  \"version\": 1,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`version`: 1|`version`: 2|version is 2.|version 1",
                "`version`: 1|`version`: `1`|version is \"1\".|a finite number",
                "`periodSeconds`: 0.25|`periodSeconds`: -1|periodSeconds is -1.|zero or more",
                "`periodSeconds`: 0.25|`periodSeconds`: 1e999|periodSeconds is 1e999.|finite",
                "`periodSeconds`: 0.25|`period`: 0.25|period is not known.|periodSeconds",
                "`sleepWatts`: 0.01,|''|processors[0].sleepWatts is missing.|Add it",
                "`macs`: 11,|`macs`: 1.5,|segments[0].macs is 1.5.|a whole number",
                "`macs`: 11,|`macs`: -1e-9991000,|segments[0].macs is -1e-9991000.|a whole number",
                "`from`: 1,|`from`: 2,|links[0].from is 2.|one of 2 processors",
                "`readOnly`: true|`readOnly`: `yes`|memories[0].readOnly is \"yes\".|true or false",
                "`name`: `h`|`name`: 5|heads[0].name is 5.|a text",
                "`reason`: `It failed.`|`reason`: []|omitted[0].reason is [].|a text",
                "`Softmax`|7|unsupported[0] is 7.|a text",
            })
    void namesTheKeyAndWhatItHasToBe(String good, String bad, String place, String remedy) throws IOException {
        String json = written();
        String changed = json.replace(good.replace('`', '"'), bad.replace('`', '"'));
        assertThat(changed).isNotEqualTo(json);
        assertRefused(changed, place, remedy);
    }

    @Test
    void refusesAListThatDoesNotFitTheOthers() throws IOException {
        String json = written();
        assertRefused(
                json.replaceFirst("(?s)\"boundaryBytes\": \\[.*?\\]", "\"boundaryBytes\": [1, 2]"),
                "segments has 2 entries.",
                "It has to have 3");
        assertRefused(
                json.replaceFirst("(?s)\"pointOfHead\": \\[.*?\\]", "\"pointOfHead\": []"),
                "pointOfHead has 0 entries.",
                "one for each head");
        assertRefused(
                json.replaceFirst("(?s)\"pointOfHead\": \\[.*?\\]", "\"pointOfHead\": [1]"),
                "pointOfHead[0] is 1.",
                "one of 1 attach points");
    }

    @Test
    void refusesAPartWithoutACostForEachProcessor() throws IOException {
        CostTable ragged = new CostTable(
                TABLE.processors(),
                List.of(new Part("s", 1, List.of(COST))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of());
        files.write(ragged, file());
        assertRefused(Files.readString(file()), "segments[0].byProcessor", "each of 2 processors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|It is null.",
                "[]|It is [].",
                "nothing|It is no JSON",
                "{`version`: NaN}|It is no JSON",
                "{`version`: 1,}|It is no JSON",
                "{} {}|It is no JSON",
                "{}|version is missing."
            })
    void refusesWhatIsNoCostTable(String json, String reason) throws IOException {
        assertRefused(json.replace('`', '"'), reason);
    }

    @Test
    void refusesRandomBytes() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, 0, 1, (byte) 0x80});
        assertThatThrownBy(() -> files.read(file())).isInstanceOf(BadInputException.class);
    }
}
