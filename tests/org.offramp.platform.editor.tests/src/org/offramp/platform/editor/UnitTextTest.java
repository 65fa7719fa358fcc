// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with their units, written and read. */
final class UnitTextTest {
    @ParameterizedTest
    @CsvSource({
        "1e8, Hz, 100 MHz",
        "1.8e9, Hz, 1.8 GHz",
        "32768, Hz, 32.768 kHz",
        "0.5, Hz, 0.5 Hz",
        "61440, B, 60 KiB",
        "1048576, B, 1 MiB",
        "3670016, B, 3584 KiB",
        "512000, B, 512 kB",
        "4e9, B, 4 GB",
        "1000, B, 1 kB",
        "1001, B, 1.001 kB",
        "12, B, 12 B",
        "6250, B/s, 6.25 kB/s",
        "1.6e10, MAC/s, 16 GMAC/s",
        "6.4, MAC/cycle, 6.4 MAC/cycle",
        "4096, MAC/cycle, 4096 MAC/cycle",
        "1.5e-5, s, 15 µs",
        "0, s, 0 s",
        "0.12, W, 120 mW",
        "-2, W, -2 W",
        "2e-9, J/B, 2 nJ/B",
        "1e-15, J/B, 0.001 pJ/B",
        "0.3, 1, 0.3",
        "NaN, s, NaN"
    })
    void writesAsPeopleDo(double value, String unit, String text) {
        assertThat(new UnitText(unit).text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2e9, Hz, 2e9",
        "100 MHz, Hz, 1e8",
        "100MHz, Hz, 1e8",
        "100000000 Hz, Hz, 1e8",
        "' .5 kHz ', Hz, 500",
        "64 kB, B, 64000",
        "64 KiB, B, 65536",
        "2 MiB/s, B/s, 2097152",
        "3 us, s, 3e-6",
        "3 μs, s, 3e-6",
        "-1 W, W, -1",
        "30 %, 1, 0.3",
        "0.25, 1, 0.25"
    })
    void readsWhatPeopleType(String text, String unit, double value) {
        assertThat(new UnitText(unit).value(text)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({
        "fast, Hz",
        "'', Hz",
        "100 mHz, Hz",
        "100 mhz, Hz",
        "100 MB, Hz",
        "64 KB, B",
        "'1,8 GHz', Hz",
        "1 8, Hz",
        "2 k, B",
        "3 mB, B",
        "30 % s, s",
        "30 %, s",
        "3 Kis, s",
        "NaN, Hz",
        "Infinity, Hz",
        "0x10, B",
        "1d, s",
        "5 kMAC/cycle, MAC/cycle",
        "1e99999, s"
    })
    void refusesWhatItCannotBeSureOf(String text, String unit) {
        assertThat(new UnitText(unit).value(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hz", "B", "B/s", "MAC/s", "MAC/cycle", "s", "W", "J", "J/B", "1"})
    void readsWhatItWroteAsTheSameNumber(String unit) {
        UnitText numbers = new UnitText(unit);
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            double usual = Math.pow(10, random.nextInt(40) - 20) * random.nextInt(5000);
            if (Double.isFinite(value)) {
                assertThat(numbers.value(numbers.text(value))).hasValue(value);
            }
            assertThat(numbers.value(numbers.text(usual))).hasValue(usual);
            double binary = Math.scalb(random.nextInt(5000), random.nextInt(40));
            assertThat(numbers.value(numbers.text(binary))).hasValue(binary);
        }
        assertThat(numbers.value(numbers.example())).isPresent();
    }
}
