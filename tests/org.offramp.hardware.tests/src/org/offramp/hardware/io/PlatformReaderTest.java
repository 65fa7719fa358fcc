// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.contract.fuzz.Fuzzing;

class PlatformReaderTest {

    private static final String SECRET = "do not read this";

    private final PlatformReader reader = new PlatformReader();

    @TempDir
    Path folder = Path.of("injected");

    @BeforeEach
    void putASecretBeside() throws IOException {
        Files.writeString(secret(), SECRET);
    }

    @Test
    @Tag("fuzz")
    void readsOrRefusesWhateverAFileHolds() throws IOException {
        Path file = folder.resolve("shipped.platform");
        try (InputStream shipped = ShippedPlatform.EDGE_SOC.open()) {
            Files.copy(shipped, file);
        }
        new Fuzzing("platform", file).run(PlatformException.class, damaged -> {
            reader.read(damaged);
            reader.readDraft(damaged);
        });
    }

    @Test
    void refusesAnExternalEntity() {
        refuses(
                "<!DOCTYPE p [<!ENTITY x SYSTEM '" + secret().toUri() + "'>]>" + root("name='&x;'", ""),
                "line 1",
                "there is a DOCTYPE. Remove it");
    }

    @Test
    void refusesABareDoctype() {
        refuses("<!DOCTYPE p SYSTEM '" + secret().toUri() + "'>" + root("", ""), "there is a DOCTYPE. Remove it");
    }

    @Test
    void refusesABillionLaughs() {
        String entities = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>")
                .reduce("<!ENTITY l0 'ha'>", String::concat);
        refuses("<!DOCTYPE p [" + entities + "]>" + root("name='&l9;'", ""), "there is a DOCTYPE. Remove it");
    }

    @Test
    void refusesAParameterEntity() {
        refuses(
                "<!DOCTYPE p [<!ENTITY % x SYSTEM '" + secret().toUri() + "'> %x;]>" + root("", ""),
                "there is a DOCTYPE. Remove it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <processors href='../other.platform#//@processors.0'/>        | href="../other.platform#//@processors.0" points out of the file. Copy
        <processors href='file:/etc/passwd#/'/>                       | points out of the file. Copy
        <processors href='http://localhost:1/x.platform#/'/>          | points out of the file. Copy
        <links name='l'><first href='../other.platform#/'/></links>   | points out of the file. Copy
        <links name='l' first='../other.platform#/'/>                 | links[0] "l": refers to something outside of the file. Refer to
        <memories name='m' processors='http://localhost:1/x#/ y#/'/>  | memories[0] "m": refers to something outside of the file. Refer to
        <processors>other.platform#/</processors>                     | there is text where elements are expected. Remove it
        """)
    void refusesReferencesOutOfTheFile(String content, String message) {
        refuses(root("", content), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        xmlns:x='java://java.lang.System'                                  | namespace "java://java.lang.System" is not known. Maybe
        xmlns='http://localhost:1/'                                        | namespace "http://localhost:1/" is not known. Maybe
        xmlns:ecore='http://www.eclipse.org/emf/2002/Ecore'                | is not known. Maybe
        xsi:schemaLocation='urn:offramp:hardware:1.0 file:/etc/passwd'     | attribute xsi:schemaLocation is not allowed. Remove it.
        xsi:noNamespaceSchemaLocation='file:/etc/passwd'                   | attribute xsi:noNamespaceSchemaLocation is not allowed. Remove it.
        xsi:type='hardware:Processor'                                      | attribute xsi:type is not allowed. Remove it.
        xmi:idref='x'                                                      | attribute xmi:idref is not allowed. Remove it.
        """)
    void refusesWhatWouldMakeTheLoaderLookElsewhere(String attribute, String message) {
        refuses(root(attribute, ""), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <processor name='p'/>                            | line 2: Platform has no "processor". Maybe one of name, description, processors, memories, links.
        <processors nmae='p'/>                           | line 2: Processor has no "nmae". Maybe one of name, x, y,
        <processors x='left'/>                           | line 2: "left" is not a value of x. Give a whole number.
        <processors><clockHertz value='fast'/></processors> | line 2: "fast" is not a value of value. Give a number
        <memories kind='rom'/>                           | line 2: "rom" is not a value of kind. Choose one of ram, flash.
        <links first='//@processors.7'/>                 | line 2: nothing in the file is called //@processors.7. Refer to
        <links first='nobody'/>                          | line 2: nothing in the file is called nobody. Refer to
        <links first="//@processors[name='p'{"/>         | line 2: nothing in the file is called //@processors[name='p'{. Refer to
        <links first='//@processors[name="p'/>           | line 2: nothing in the file is called //@processors[name="p. Refer to
        <links first='/x'/>                              | line 2: nothing in the file is called /x. Refer to
        <links first='//@processors'/>                   | line 2: nothing in the file is called //@processors. Refer to
        <memories name='m'/><links first='//@memories.0'/> | line 2: memories[0] "m" is not a value of first. Give a Processor.
        <hardware:processors/>                           | line 2: element "hardware:processors" is not expected here. Remove the prefix.
        <processors/>oops                                | there is text where elements are expected. Remove it
        oops<processors/>                                | there is text where elements are expected. Remove it
        <processors>&nbsp;</processors>                  | Maybe the file is damaged or cut off
        <processors>                                     | Maybe the file is damaged or cut off
        """)
    void namesTheLineAndTheRemedy(String content, String message) {
        refuses(root("", content), message);
    }

    @Test
    void refusesNestingWithoutEnd() {
        refuses(root("", "<processors>".repeat(100_000)), "elements are nested more than 16 deep. Maybe");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Maybe the file is damaged or cut off",
        "PK\u0003\u0004, Maybe the file is damaged or cut off",
        "'{\"name\": 1}', Maybe the file is damaged or cut off",
        "<html/>, 'element \"html\" is not expected here. The root of a platform file is hardware:Platform.'",
    })
    void refusesOtherKindsOfFiles(String content, String message) {
        refuses(content, message);
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = Files.write(
                folder.resolve("latin.platform"), root("name='\u00fc'", "").getBytes(StandardCharsets.ISO_8859_1));

        refuses(file, "is not UTF-8 text. Save it as UTF-8");
    }

    @Test
    void takesAByteOrderMark() {
        byte[] bytes = ("\uFEFF" + root("name='marked'", "")).getBytes(StandardCharsets.UTF_8);

        assertThat(reader.readDraft("marked", new ByteArrayInputStream(bytes)).getName())
                .isEqualTo("marked");
    }

    @Test
    void refusesALargeFileWithoutReadingItAll() {
        InputStream endless = new InputStream() {
            private int given;

            @Override
            public int read() {
                assertThat(given++).isLessThan(5 << 20);
                return ' ';
            }
        };
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> reader.read("endless", endless))
                .withMessage("endless: has more than 4 MiB. A platform is small: maybe this is another kind of file.");
    }

    @Test
    void namesAMissingFileAndAFolder() {
        refuses(folder.resolve("missing.platform"), "does not exist. Maybe the path is mistyped.");
        refuses(folder, "is not a regular file. Maybe the path is mistyped.");
    }

    @Test
    void listsAllThatIsWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("two.platform"), root("name='two'", "<processors name='p'/>"));

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> reader.read(file))
                .withMessageContainingAll(
                        file + ": 3 problems",
                        "processors[0] \"p\": has no operators. Add at least one.",
                        "reaches no RAM")
                .satisfies(e -> assertThat(e.problems()).hasSize(3))
                .satisfies(e -> assertThat(e.file()).isEqualTo(file.toString()));
        assertThat(reader.readDraft(file).getProcessors()).hasSize(1);
    }

    static Stream<String> damaged() throws IOException {
        try (InputStream in = ShippedPlatform.DEVICE_GATEWAY_SERVER.open()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String[] lines = text.split("(?<=\n)");
            Stream<String> cut = IntStream.iterate(0, at -> at < text.length() - 20, at -> at + 101)
                    .mapToObj(at -> text.substring(0, at));
            Stream<String> withoutALine =
                    IntStream.range(1, lines.length - 1).mapToObj(i -> text.replace(lines[i], "x"));
            return Stream.concat(cut, withoutALine);
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("damaged")
    void refusesADamagedFile(String text) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> reader.read("damaged.platform", utf8(text)))
                .withMessageStartingWith("damaged.platform: ");
    }

    private void refuses(String content, String... message) {
        try {
            refuses(Files.writeString(folder.resolve("hostile.platform"), content), message);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void refuses(Path file, String... message) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> reader.readDraft(file))
                .withMessageStartingWith(file + ": ")
                .withMessageContainingAll(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET));
    }

    private Path secret() {
        return folder.resolve("secret.txt");
    }

    private static InputStream utf8(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String root(String attributes, String content) {
        return """
            <hardware:Platform xmlns:hardware="urn:offramp:hardware:1.0" xmlns:xmi="http://www.omg.org/XMI"                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmi:version="2.0" %s>
            %s
            </hardware:Platform>
            """.formatted(attributes, content);
    }
}
